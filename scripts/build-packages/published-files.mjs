import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function filesBelow(folder, prefix) {
  const entries = await readdir(join(folder, prefix), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** A package as npm users get it: its manifest with `publishConfig` applied, and the files that it lists. */
export async function publishedFiles(folder) {
  const { publishConfig, ...manifest } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { access: _, ...overrides } = publishConfig ?? {};
  const published = { ...manifest, ...overrides };
  for (const [name, range] of Object.entries(published.dependencies ?? {}))
    published.dependencies[name] = range.replace(/^workspace:/, '').replace(/^[\^~*]$/, `^${manifest.version}`);
  const paths = (await Promise.all(manifest.files.map((name) => filesBelow(folder, name).catch(() => [join(folder, name)])))).flat();
  const files = await Promise.all(paths.map(async (path) => ({ name: join('package', path.slice(folder.length + 1)), data: await readFile(path) })));
  files.push({ name: 'package/package.json', data: Buffer.from(JSON.stringify(published)) });
  return files;
}
