export { createPage, type PageServices } from './create-page.js';
export { isOwn } from './own-element.js';
export type { PageEnvironment, PageUser } from './page-environment.js';
