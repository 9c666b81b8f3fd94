import type { AdviceTexts } from '../advice-texts.js';

/** Advice in English. */
export const adviceTexts: AdviceTexts = {
  'emergency-calls': {
    title: 'Please get safe first',
    body: ['If you are in danger, call 110 now.', 'Women can also call 12338.', 'If you cannot speak, ask someone to call for you.', 'Once you are safe, you can go on and apply for legal aid.'],
  },
  consult: {
    title: 'You can ask straight away, without applying',
    body: ['You can call 12348.', 'You can also ask at a counter or online.', 'Asking is free.', 'You also have the right to apply for legal aid. We will tell you the conditions and the steps.'],
  },
  'mandatory-defence': {
    title: 'The authority on the case must ask for a lawyer for you',
    body: [
      'You do not need to prove financial hardship.',
      'The court, the procuratorate or the police must notify the legal aid institution within three days.',
      'The legal aid institution must then assign a lawyer within three days.',
      'You can ask the authority to do so soon.',
      'You can also apply yourself at the same time, and so can a close relative.',
    ],
  },
  'criminal-defence': {
    title: 'You can apply for a defence lawyer',
    body: ['You can apply if you have no lawyer because of money or for another reason.', 'You can apply yourself, or a close relative can.'],
  },
  'compulsory-treatment': {
    title: 'The court must ask for a lawyer for you',
    body: ['In a case of compulsory treatment the court must do so when nobody represents the person.', 'You can ask the court to do so soon.', 'If you have questions, call 12348.'],
  },
  'crime-victim': {
    title: 'You can apply for a lawyer to represent you',
    body: ['Victims, private prosecutors and plaintiffs in a civil claim within a criminal case can apply.', 'A statutory representative can apply too.', 'In a public prosecution a close relative can apply too.'],
  },
  detained: {
    title: 'The authority or the place of detention can pass the application on',
    body: ['They must pass it on within 24 hours.', 'You can also tell the duty lawyer, who must pass it on within 24 hours too.', 'A statutory representative or a close relative can apply for you.'],
  },
  'no-economic-limit': {
    title: 'You can apply, whatever your income',
    body: ['Victims of abuse, abandonment or domestic violence can apply.', 'So can people who acted bravely for others, and relatives who protect the honour of heroes and martyrs.', 'So can people found not guilty in a retrial who claim state compensation.'],
  },
  'listed-matter': {
    title: 'You can apply for legal aid',
    body: ['Your matter is one that the law names.', 'You can apply if nobody represents you and money is short.'],
  },
  'other-matter': {
    title: 'You can ask first, and you can also apply',
    body: ['Your place may have rules of its own for your matter.', 'The legal aid institution decides whether to give aid.', "You can also ask for people's mediation, or for help with writing papers.", 'If you have questions, call 12348.'],
  },
  retrial: {
    title: 'You can apply for aid in a retrial',
    body: ['You can apply once a court has ordered a retrial or a procuratorate has protested.', 'You can apply yourself, or a close relative can.'],
  },
  'labour-arbitration': {
    title: 'You can apply for a representative in labour arbitration',
    body: ['Legal aid covers mediation and arbitration of labour disputes too.', 'Please apply where the arbitration commission is.'],
  },
  'skip-hardship': {
    title: 'You need not describe your finances',
    body: ['Income does not count in this kind of matter.', 'You can skip that step.'],
  },
  'exempt-from-check': {
    title: 'Your finances may not need to be checked',
    body: ['Please have a paper ready that shows it.', 'You can upload a photo now, or bring it later.', 'The legal aid institution confirms it after seeing the paper.'],
  },
  'fixed-income': {
    title: 'You have a fixed income, and can apply all the same',
    body: ['Please describe your finances and sign a commitment.', 'Some places have rules of their own for disabled people: ask the institution there.'],
  },
  'state-hardship': {
    title: 'Please describe your finances and commit to the truth',
    body: ['Please write it as it is. You need no certificate.', 'The institution may check it with other offices.', 'Each province sets its own line of hardship.', 'What counts is the province of the legal aid institution.'],
  },
  'own-income-only': {
    title: 'It may be that only your own income counts',
    body: ['This may be so when the other side is family and lives with you.', 'The case rules of 2012 did it so. Ask the institution how it is done now.', 'You can begin with your own income.'],
  },
  'guardian-applies': {
    title: 'A statutory representative can apply for you',
    body: ['Parents or another guardian can apply.', 'If the guardian acts against you, someone else can apply.', 'That may be another statutory representative or a close relative.'],
  },
  urgent: {
    title: 'This is urgent: please send it now',
    body: ['Send it even if papers are missing.', 'The institution can help first and take the papers later.', 'Please also call 12348 and tell them the last date.'],
  },
  'has-counsel': {
    title: 'You already have a lawyer or representative',
    body: ['You can still ask, and you can still apply.', 'Legal aid is mostly for people who have no lawyer of their own.', 'Aid ends when someone hires a lawyer of their own.', 'If you are not sure, call 12348.'],
  },
  'place-of-authority': {
    title: 'Apply where the authority on the case is',
    body: ['What counts is where the court, procuratorate or police is.', 'Where your household is registered does not matter.'],
  },
  'place-of-dispute': {
    title: 'Apply where the dispute is handled or where it happened',
    body: ['If an office handles it, what counts is where that office is.', 'If no office does, what counts is where it happened.', 'Where your household is registered does not matter.'],
  },
  'foreign-applicant': {
    title: 'A member of staff will look at your application',
    body: ['For foreign and stateless people, laws and treaties apply.', 'You can send it, and staff will contact you.'],
  },
  military: {
    title: 'Soldiers and their families come first',
    body: ['The legal aid institution must give them aid first, as the law says.', 'There are separate rules. Staff will tell you.'],
  },
  'barrier-free': {
    title: 'You can ask for accessible service',
    body: ['For example sign language, large print, braille or a home visit.', 'Accessible service is a duty of the institution.', 'Please tell us what you need.'],
  },
  'guardian-consent': {
    title: 'A guardian needs to agree',
    body: ['Below the age of 14, a guardian must agree to the use of personal information.', 'Please fill this in together with a parent or another guardian.'],
  },
  objection: {
    title: 'You can object',
    body: [
      'Please object to the justice department that set up the institution.',
      'If the letter gives a time limit, please keep to it.',
      'The department must review it within five days.',
      'If you disagree with the result, you can ask for administrative reconsideration.',
      'You can also bring an administrative lawsuit.',
    ],
  },
};
