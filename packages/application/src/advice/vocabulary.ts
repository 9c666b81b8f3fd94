/** How a question that the rules read is answered. */
export type Vocabulary =
  /** One of the values. */
  | { readonly kind: 'one'; readonly values: readonly string[] }
  /** Several of the values, as a list. */
  | { readonly kind: 'many'; readonly values: readonly string[] }
  /** True or false. */
  | { readonly kind: 'flag' }
  /** A day, `YYYY-MM-DD`. */
  | { readonly kind: 'day' }
  /** A number. */
  | { readonly kind: 'number' }
  /** An ISO 3166-1 code of two letters. */
  | { readonly kind: 'country' }
  /** A region code, or a record that has one under `region`. */
  | { readonly kind: 'place' }
  /** Rows of the household: `relation` (`self` for the applicant) and `monthlyIncome` in yuan. */
  | { readonly kind: 'household' };

const one = <const V extends readonly string[]>(...values: V) => ({ kind: 'one', values }) as const;
const many = <const V extends readonly string[]>(...values: V) => ({ kind: 'many', values }) as const;
const flag = { kind: 'flag' } as const;
const day = { kind: 'day' } as const;

/** The matters of 法律援助法 第三十一条 (一) to (八), in its order. */
export const listedMatters = [
  'state-compensation',
  'social-insurance',
  'bereavement-pension',
  'family-support',
  'wages-or-employment',
  'legal-capacity',
  'personal-injury',
  'environmental-damage',
] as const;

/** The matters of 法律援助法 第三十二条 (一) to (五), in its order: no economic limit. */
export const unlimitedMatters = [
  'hero-honour',
  'brave-act',
  'acquittal-compensation',
  'abuse-or-violence',
  'unlimited-by-other-rules',
] as const;

/** Stages in which a court, a procuratorate or the police has the case: 诉讼事项 of 法律援助法 第三十八条. */
export const litigationStages = ['investigation', 'prosecution-review', 'first-instance', 'second-instance', 'retrial', 'enforcement'] as const;

/** Stages outside of a lawsuit: 非诉讼事项 of 法律援助法 第三十八条. */
export const otherStages = ['not-started', 'arbitration', 'mediation', 'administrative-handling', 'administrative-review'] as const;

/** Every answer that rules, places, hardship and service packages read, and all values it may have. */
export const vocabulary = {
  need: one('consultation', 'application', 'drafting', 'progress', 'complaint'),
  /** Asked when `need` is a complaint. */
  complaintAbout: one('refusal', 'termination', 'conduct', 'other'),
  safety: flag,

  filedBy: one('self', 'guardian', 'other-guardian-or-relative', 'agent'),
  birthDate: day,
  idType: one(
    'resident-id', 'hong-kong-macao-residence-permit', 'taiwan-residence-permit', 'permanent-residence-card', 'hong-kong-macao-travel-permit',
    'taiwan-travel-permit', 'passport', 'military-id', 'household-register', 'birth-certificate', 'other', 'none',
  ),
  nationality: { kind: 'country' },
  categories: many(
    'disabled', 'older', 'minor', 'woman', 'farmer', 'migrant-worker', 'soldier', 'soldier-family', 'veteran', 'ethnic-minority',
    'foreign-or-stateless', 'other',
  ),
  /** What the applicant or a court says of the applicant's capacity: never concluded from a disability. */
  capacity: one('full', 'limited', 'none'),

  hasDisability: one('yes', 'no', 'undisclosed'),
  /** In the order of the certificate's codes 1 to 7. */
  disabilityKinds: many('vision', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'),
  /** 1 (most severe) to 4. */
  disabilityLevel: { kind: 'number' },
  accessNeeds: many(
    'sign-language', 'text-contact', 'large-print', 'braille', 'voice', 'home-visit', 'wheelchair-access', 'companion', 'other',
  ),

  caseType: one('criminal', 'civil', 'administrative', 'state-compensation', 'labour-arbitration', 'other'),
  matter: one(
    ...listedMatters, 'covered-by-local-rules', ...unlimitedMatters,
    'criminal-defence', 'mandatory-defence', 'compulsory-treatment', 'crime-victim', 'retrial', 'other',
  ),
  serviceForm: many(
    'consultation', 'drafting', 'criminal-defence-or-representation', 'representation', 'duty-lawyer', 'labour-mediation-or-arbitration', 'other',
  ),
  stage: one(...otherStages, ...litigationStages),
  role: one(
    'plaintiff', 'defendant', 'third-party', 'applicant', 'respondent', 'suspect', 'accused', 'victim', 'private-prosecutor',
    'incidental-plaintiff', 'relative',
  ),
  /** Asked of suspects, of the accused and of their relatives: what 法律援助法 第二十五条 names, of the suspect. */
  defenceGround: many(
    'minor', 'vision-hearing-or-speech-disability', 'limited-capacity', 'possible-life-or-death-sentence', 'death-sentence-review',
    'trial-in-absence',
  ),
  detained: flag,
  hasCounsel: flag,
  handlingOrg: { kind: 'place' },
  eventPlace: { kind: 'place' },
  opponentLivesWithApplicant: flag,

  urgent: flag,
  deadlineDate: day,
  preservation: flag,

  hasFixedIncome: flag,
  exemptGround: many(
    'no-fixed-income', 'social-assistance', 'judicial-assistance', 'preferential-treatment', 'migrant-worker', 'other',
  ),
  family: { kind: 'household' },
  /** Yuan. */
  monthlyIncomePerCapita: { kind: 'number' },
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** Key of an answer that is read. */
export type VocabularyKey = keyof typeof vocabulary;
