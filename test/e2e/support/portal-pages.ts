/** Every page of the demo portal, as paths. */
export const portalPages = ['index', 'news', 'news-2', 'news-item', 'law', 'consult', 'apply', 'en', 'old'].map(
  (name) => `/${name}.html`,
);
