declare const __MANGDAO_VERSION__: string;
declare const __MANGDAO_BUILD__: string;

/** The version of the package; `0.0.0-source` where the sources run unbuilt. */
export const version = typeof __MANGDAO_VERSION__ === 'string' ? __MANGDAO_VERSION__ : '0.0.0-source';

/** Tells builds apart, so that style stored by one is not replayed by another. */
export const build = typeof __MANGDAO_BUILD__ === 'string' ? __MANGDAO_BUILD__ : 'source';
