import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What a script does not call is not bundled: an effect may need a browser, and its manifest must load without one. */
const leaveDynamicImports = {
  name: 'leave-dynamic-imports',
  setup: (bundle) => bundle.onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : null)),
};

/** Imports a TypeScript file with all that it imports statically. */
export async function importTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['mangdao:source', 'import'],
    external: ['node:*'],
    // A file outside of the tree finds the packages too.
    nodePaths: [fileURLToPath(new URL('../node_modules', import.meta.url))],
    logLevel: 'silent',
    plugins: [leaveDynamicImports],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
