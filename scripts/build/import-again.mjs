/**
 * Rollup plugin: every `import()` in the output asks once more, under a fresh URL, when it fails. Some browsers remember a
 * failed module for as long as the page lives, so that plain `import()` could never be retried.
 */
export function importAgain() {
  return {
    name: 'import-again',
    renderDynamicImport: () => ({
      left: '((u)=>import(u).catch(()=>import(u+"?"+Date.now())))(',
      right: ')',
    }),
  };
}
