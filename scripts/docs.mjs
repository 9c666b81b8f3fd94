import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { writeManifests } from './docs/write-manifests.mjs';
import { run } from './set-up/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [name, tags] of Object.entries(await writeManifests(root))) console.log(`packages/${name}/custom-elements.json: ${tags.join(', ')}`);
await rm(join(root, 'docs/api'), { recursive: true, force: true });
try {
  await run(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--logLevel', 'Warn'], { cwd: root });
  console.log('docs/api/index.html');
} catch {
  // TypeDoc has said what is wrong.
  process.exitCode = 1;
}
