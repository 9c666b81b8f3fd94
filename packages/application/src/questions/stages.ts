/** Stages in which a court, a procuratorate or the police has the case: 诉讼事项 of 法律援助法 第三十八条. */
export const litigationStages = ['investigation', 'prosecution', 'first-instance', 'second-instance', 'retrial', 'enforcement'] as const;

/** Stages outside of a lawsuit: 非诉讼事项 of 法律援助法 第三十八条. */
export const otherStages = ['none', 'mediation', 'arbitration', 'administrative', 'reconsideration'] as const;
