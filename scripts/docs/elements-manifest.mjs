import { registeredElements } from './registered-elements.mjs';

/** How the manifest of a package that defines elements is made. */
export const elementsManifest = {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [registeredElements()],
};
