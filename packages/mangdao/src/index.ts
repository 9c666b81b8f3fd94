export { boot } from './boot.js';
export type { Mangdao, MangdaoErrorDetail } from './mangdao.js';
