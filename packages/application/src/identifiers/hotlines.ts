/** Short numbers a person may need, in the order in which they are offered; what each is for stands in the texts. */
export const hotlines = ['12348', '12385', '12345', '12338', '12309', '12368', '110', '119', '120'] as const;

/** One of them. */
export type Hotline = (typeof hotlines)[number];

/** Those for danger now: 110 against violence, 119 fire, 120 ambulance. */
export const emergencyHotlines: readonly Hotline[] = ['110', '119', '120'];

/** The ones to show where violence is going on: 反家庭暴力法 for the police, 12338 for women's rights. */
export const violenceHotlines: readonly Hotline[] = ['110', '12338'];
