import { MangdaoToolbar } from './mangdao-toolbar.js';

if (!customElements.get('mangdao-toolbar')) customElements.define('mangdao-toolbar', MangdaoToolbar);
