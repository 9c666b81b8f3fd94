/** Every page of the demo portal that is only a page, as paths; where one applies, the legal-aid element comes in later. */
export const portalPages = ['index', 'news', 'news-2', 'news-item', 'law', 'consult', 'en', 'old'].map(
  (name) => `/${name}.html`,
);
