/** The language in which to speak a text (BCP 47): its script decides, then what its element declares. */
export function languageOfText(text: string, declared: string): string {
  if (/\p{Script=Han}/u.test(text)) return /^(zh|yue|ja|ko)\b/i.test(declared) ? declared : 'zh-CN';
  return /[a-z]{2}/i.test(text) && /^(zh|yue)\b|^$/i.test(declared) ? 'en' : declared || 'zh-CN';
}
