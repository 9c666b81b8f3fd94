/** How a question that the rules read is answered. */
export type Vocabulary =
  /** One of the values. */
  | { readonly kind: 'one'; readonly values: readonly string[] }
  /** Several of the values, as a list. */
  | { readonly kind: 'many'; readonly values: readonly string[] }
  /** True or false. */
  | { readonly kind: 'yes-no' }
  /** A day, `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  | { readonly kind: 'number' }
  /** Yuan. */
  | { readonly kind: 'money' }
  /** Of a nationality: its ISO 3166-1 code of two letters. */
  | { readonly kind: 'text' }
  /** A region code (GB/T 2260, or the longer codes of townships and villages). */
  | { readonly kind: 'region' }
  /** A record that has a region code under `region`. */
  | { readonly kind: 'address' }
  /** Of a family: records with `relation` (`self` for the applicant) and `monthlyIncome` in yuan. */
  | { readonly kind: 'rows' };

const one = <const V extends readonly string[]>(...values: V) => ({ kind: 'one', values }) as const;
const many = <const V extends readonly string[]>(...values: V) => ({ kind: 'many', values }) as const;
const yesNo = { kind: 'yes-no' } as const;
const date = { kind: 'date' } as const;

/** The matters of 法律援助法 第三十一条 (一) to (八), in its order. */
export const listedMatters = [
  'state-compensation',
  'social-benefits',
  'bereavement-pension',
  'maintenance',
  'wages',
  'capacity',
  'injury',
  'pollution',
] as const;

/** The matters of 法律援助法 第三十二条 (一) to (五), in its order: no economic limit. */
export const unlimitedMatters = [
  'heroes',
  'bravery',
  'retrial-acquittal',
  'abuse',
  'no-limit-by-rule',
] as const;

/** Stages in which a court, a procuratorate or the police has the case: 诉讼事项 of 法律援助法 第三十八条. */
export const litigationStages = ['investigation', 'prosecution', 'first-instance', 'second-instance', 'retrial', 'enforcement'] as const;

/** Stages outside of a lawsuit: 非诉讼事项 of 法律援助法 第三十八条. */
export const otherStages = ['none', 'arbitration', 'mediation', 'administrative', 'reconsideration'] as const;

/** Every answer that rules, places, hardship and service packages read, and all values it may have. */
export const vocabulary = {
  need: one('advice', 'apply', 'document', 'progress', 'complaint'),
  /** Asked when `need` is a complaint. */
  complaintAbout: one('refusal', 'termination', 'conduct', 'other'),
  safety: yesNo,

  filedBy: one('self', 'statutory-agent', 'relative', 'entrusted-agent'),
  birthDate: date,
  idType: one(
    'resident-id', 'hk-macao-residence', 'taiwan-residence', 'permanent-residence', 'hk-macao-travel', 'taiwan-travel',
    'passport', 'military-id', 'household-register', 'birth-certificate', 'none',
  ),
  nationality: { kind: 'text' },
  categories: many(
    'disabled', 'older', 'minor', 'woman', 'farmer', 'migrant-worker', 'soldier', 'military-family', 'veteran', 'ethnic-minority',
    'foreigner', 'other',
  ),
  /** What the applicant or a court says of the applicant's capacity: never concluded from a disability. */
  capacity: one('full', 'limited', 'none'),

  hasDisability: one('yes', 'no', 'unsaid'),
  /** In the order of the certificate's codes 1 to 7. */
  disabilityKinds: many('vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'),
  /** 1 (most severe) to 4. */
  disabilityLevel: one('1', '2', '3', '4'),
  accessNeeds: many(
    'sign-language', 'text', 'large-print', 'braille', 'speech', 'visit', 'wheelchair', 'companion', 'other',
  ),

  caseType: one('criminal', 'civil', 'administrative', 'state-compensation', 'labour', 'other'),
  matter: one(
    ...listedMatters, 'other-by-rule', ...unlimitedMatters,
    'defence', 'mandatory-defence', 'compulsory-treatment', 'crime-victim', 'retrial', 'other',
  ),
  serviceForm: many(
    'advice', 'document', 'criminal-defence', 'representation', 'duty-lawyer', 'labour', 'other',
  ),
  stage: one(...otherStages, ...litigationStages),
  role: one(
    'plaintiff', 'defendant', 'third-party', 'claimant', 'respondent', 'suspect', 'accused', 'victim', 'private-prosecutor',
    'incidental-plaintiff', 'near-relative',
  ),
  /** Asked of suspects, of the accused and of their relatives: what 法律援助法 第二十五条 names, of the suspect. */
  defenceGround: many(
    'minor', 'vision-hearing-or-speech-disability', 'limited-capacity', 'possible-life-or-death-sentence', 'death-sentence-review',
    'trial-in-absence',
  ),
  detained: yesNo,
  hasCounsel: yesNo,
  handlingOrg: { kind: 'address' },
  eventPlace: { kind: 'region' },
  opponentInHousehold: yesNo,

  urgent: yesNo,
  deadlineDate: date,
  preservation: yesNo,

  hasFixedIncome: yesNo,
  exemptGround: many(
    'no-fixed-income', 'social-assistance', 'judicial-assistance', 'special-care', 'migrant-worker', 'other', 'none',
  ),
  householdSize: { kind: 'number' },
  family: { kind: 'rows' },
  monthlyIncomePerCapita: { kind: 'money' },
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** Key of an answer that is read. */
export type VocabularyKey = keyof typeof vocabulary;
