/** Which package may import which: the layers that docs and reviews speak of. */
const allowed = {
  contract: [],
  page: ['contract'],
  speech: ['contract'],
  preferences: ['contract'],
  aids: ['contract', 'speech'],
  elements: ['contract'],
  toolbar: ['contract', 'elements'],
  'legal-aid': ['application', 'contract', 'elements', 'intake-client'],
  intake: ['application'],
  'intake-client': [],
};

/** Tests and stories wire what they need; so does the composition root. */
const notProduct = ['\\.(test|stories)\\.ts$', '^packages/[^/]+/test/', '/testing/'];

const layers = Object.entries(allowed).map(([from, to]) => ({
  name: `${from}-imports-only-its-layer`,
  comment: `${from} may import ${to.length ? to.join(', ') : 'no sibling'}; wiring belongs in packages/mangdao.`,
  severity: 'error',
  from: { path: `^packages/${from}/src/`, pathNot: notProduct },
  to: { path: '^(packages|stories|examples|scripts|test)/', pathNot: `^packages/(${[from, ...to].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'aids-do-not-know-each-other',
      comment: 'An aid is one folder. Share pure logic through a library, the contract, or typography/ and colours/ beside the aids.',
      severity: 'error',
      from: { path: '^packages/aids/src/([^/]+)/', pathNot: [...notProduct, '^packages/aids/src/generated/'] },
      to: { path: '^packages/aids/src/', pathNot: '^packages/aids/src/($1|typography|colours)/' },
    },
    {
      name: 'product-does-not-import-its-tests',
      comment: 'What visitors load never imports tests, stories, examples or scripts.',
      severity: 'error',
      from: { path: '^packages/mangdao/src/', pathNot: notProduct },
      to: { path: '^(stories|examples|scripts|test)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-undeclared-library',
      comment: 'A package imports only the libraries that its own package.json lists.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: notProduct },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-node-built-ins',
      comment: 'It runs in browsers; only the intake is a server.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: [...notProduct, '^packages/intake/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolves',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['mangdao:source', 'import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
