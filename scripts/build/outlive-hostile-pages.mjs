/** What libraries do that fails on pages which freeze or replace built-ins, and how to write it so that it does not. */
const patches = [
  {
    // Assigning a name that a frozen Object.prototype has throws; defining it does not.
    file: /signals-core/,
    found: /([\w$.]+\.prototype)\.(toString|valueOf|toJSON)\s*=\s*(function\s*\(\)\s*\{[^{}]*\})/g,
    better: 'Object.defineProperty($1,"$2",{configurable:true,writable:true,value:$3})',
  },
  {
    // Array.prototype.map is the page's to replace, and some do.
    file: /@lit\/reactive-element\/.*css-tag\.js$/,
    found: /\.adoptedStyleSheets\s*=\s*(\w+)\.map\(\s*\(?(\w+)\)?\s*=>([^)]*\.styleSheet)\s*\)/g,
    better: '.adoptedStyleSheets=(()=>{const sheets=[];for(const $2 of $1)sheets.push($3);return sheets})()',
  },
];

/** Rollup plugin: mends the libraries for pages that freeze built-in prototypes or replace their methods. */
export function outliveHostilePages() {
  return {
    name: 'outlive-hostile-pages',
    transform(code, id) {
      const patch = patches.find(({ file }) => file.test(id));
      if (!patch) return null;
      const better = code.replace(patch.found, patch.better);
      if (better === code) throw new Error(`${id}: nothing left to mend; take its patch out of outlive-hostile-pages.mjs.`);
      return { code: better, map: null };
    },
  };
}
