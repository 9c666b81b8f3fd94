import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** Packages that define elements. */
export const elementPackages = ['elements', 'toolbar'];

/**
 * Writes custom-elements.json of every package that defines elements.
 * @returns the tags found, by package.
 * @throws {Error} where a package has none: its manifest would be empty without anybody noticing.
 */
export async function writeManifests(root) {
  const found = {};
  for (const name of elementPackages) {
    const { modules } = await cli({ argv: ['analyze', '--quiet'], cwd: join(root, 'packages', name) });
    found[name] = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? [])).sort();
    if (found[name].length === 0) throw new Error(`No element was found in packages/${name}.`);
  }
  return found;
}
