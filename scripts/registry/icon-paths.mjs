/**
 * The path data of an icon.
 * @throws {Error} where it is not drawn on the 24 × 24 grid, or with anything but plain paths.
 */
export function iconPaths(svg) {
  const text = svg.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '').trim();
  const [, attributes, content] = /^<svg\b([^>]*)>([\s\S]*)<\/svg>$/.exec(text) ?? [];
  if (content === undefined) throw new Error('is not a single <svg> element');
  if (!/\sviewBox="0 0 24 24"/.test(attributes)) throw new Error('must have viewBox="0 0 24 24"');

  const paths = [];
  const rest = content.replace(/<path\b([^>]*?)\/?>(?:\s*<\/path>)?/g, (element, inside) => {
    const [, d] = /\sd="([^"]+)"/.exec(inside) ?? [];
    const others = inside.replace(/\sd="[^"]*"/, '').trim();
    if (!d) throw new Error(`has a path without d: ${element}`);
    if (others) throw new Error(`has a path with more than d (${others}); the toolbar draws all paths alike`);
    paths.push(d.replace(/\s+/g, ' ').trim());
    return '';
  });
  const [stranger] = /<[^>]+>/.exec(rest) ?? [];
  if (stranger) throw new Error(`may only hold <path> elements, found ${stranger}`);
  if (paths.length === 0) throw new Error('has no path');
  return paths;
}
