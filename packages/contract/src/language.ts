/** The languages in which every word exists. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** One of them. */
export type Language = (typeof languages)[number];

/** The language to use for a BCP 47 tag, or `undefined` where none fits. */
export function languageFor(tag: string): Language | undefined {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}
