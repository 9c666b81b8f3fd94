/** The export condition under which a package resolves to its TypeScript, so that nothing needs a build first. */
export const sourceCondition = 'mangdao:source';
