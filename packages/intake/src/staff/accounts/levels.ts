/** The three levels of the network of the notice of 2018, 县（市、区）、乡（镇、街道）、村（居、社区）; the length of a region's code at each. */
export const levels = { county: 6, township: 9, village: 12 } as const;

/** One of them. */
export type Level = keyof typeof levels;

/** What somebody may do beside seeing what is in their region. */
export const permissions = ['decide', 'answer', 'forward', 'files', 'whole', 'certificate', 'dossier', 'visit', 'handoffs', 'surveys', 'accounts', 'audit'] as const;

/** One of them. */
export type Permission = (typeof permissions)[number];

const perLevel: Readonly<Record<Level, readonly Permission[]>> = {
  // Only the institution decides (法律援助法 第四十三条), and it is the county's.
  county: permissions,
  // A station takes applications and helps nearby (第十三条).
  township: ['answer', 'files', 'whole', 'certificate', 'dossier', 'visit'],
  // A contact point visits; it learns how to reach and help people, not what their papers say.
  village: ['visit'],
};

/** Whether a level may do something. */
export const may = (level: Level, permission: Permission): boolean => perLevel[level].includes(permission);

/** Whether a code is one of a region of this level. */
export const isRegionOf = (level: Level, region: string): boolean => /^\d+$/.test(region) && region.length === levels[level];
