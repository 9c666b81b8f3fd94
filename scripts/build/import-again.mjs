/**
 * Rollup plugin: every `import()` in the output asks once more, under a fresh URL, when it fails. Some browsers remember a
 * failed module for as long as the page lives, so that plain `import()` could never be retried.
 */
export function importAgain() {
  return {
    name: 'import-again',
    renderDynamicImport: () => ({ left: 'importAgain(', right: ')' }),
    renderChunk(code, { dynamicImports }) {
      if (dynamicImports.length === 0) return null;
      const again = 'const importAgain=u=>import(u).catch(()=>import(u+"?"+Date.now()));';
      // Inside the function that wraps a classic script, so that the page gets no global.
      const classic = /^\(function \([^)]*\) \{/;
      return { code: classic.test(code) ? code.replace(classic, `$&${again}`) : again + code, map: null };
    },
  };
}
