import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('..', import.meta.url));
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** The modules counted under `directory`/packages, and a sentence for each import that crosses a layer. */
export async function layers(directory = root) {
  const { tsConfig, ...rest } = options;
  const { output } = await cruise(
    ['packages'],
    { ...rest, baseDir: directory, validate: true, ruleSet: { forbidden } },
    rest.enhancedResolveOptions,
    { tsConfig: extractTSConfig(resolve(root, tsConfig.fileName)) },
  );
  const own = output.modules.filter(({ source }) => /^packages\/[^/]+\/(src|test)\//.test(source));
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  const violations = output.summary.violations.map(({ from, to, rule, cycle }) => {
    const way = cycle ? [from, ...cycle.map((step) => step.name ?? step)].join(' → ') : `${from} → ${to}`;
    return `${way}\n    ${rule.name}: ${comments.get(rule.name)}`;
  });
  return { modules: own.length, violations };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await layers();
  for (const violation of violations) console.error(`  ${violation}`);
  if (modules === 0) {
    console.error('No module was found under packages/*/src: the check would pass whatever is written. Mend its configuration.');
    process.exitCode = 1;
  } else {
    console.log(`${modules} modules, ${violations.length} imports across layers.`);
    if (violations.length > 0) process.exitCode = 1;
  }
}
