import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { publishedFiles } from './build-packages/published-files.mjs';
import { writeManifests } from './docs/write-manifests.mjs';
import { run } from './set-up/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// packages/mangdao is published as the script tag, which scripts/build.mjs makes.
const names = (await readdir(join(root, 'packages'))).filter((name) => name !== 'mangdao').sort();

// From nothing, so that a package never ships what its sources no longer have.
for (const name of names) await rm(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
const compiled = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'tsconfig.build.json', '--force'], { cwd: root }).then(
  () => true,
  () => false,
);
await writeManifests(root);

let problems = compiled ? 0 : 1;
for (const name of names) {
  const { messages, pkg } = await publint({ pkgDir: 'package', strict: true, level: 'warning', pack: { files: await publishedFiles(join(root, 'packages', name)) } });
  for (const message of messages) console.error(`  packages/${name}: ${formatMessage(message, pkg)}`);
  problems += messages.length;
}
console.log(`${names.length} packages built, ${problems} problems in what npm would publish.`);
if (problems > 0) process.exitCode = 1;
