/**
 * What Vite bundles before the first test asks for it. A dependency that it meets later makes it bundle again and
 * reload the page under the running tests.
 */
export const preBundled = [
  '@preact/signals-core',
  'axe-core',
  'color',
  'fast-check',
  'idb-keyval',
  'lit',
  'lit/html.js',
  'lit/directives/class-map.js',
  'lit/directives/if-defined.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/directives/repeat.js',
  'lit/directives/style-map.js',
];
