export { MangdaoToolbar } from './mangdao-toolbar.js';
export type { ToolbarEventMap } from './toolbar-events.js';
