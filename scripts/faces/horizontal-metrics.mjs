/** The glyph of a character by the segments (format 4) of a `cmap` table; 0 where there is none. */
export function glyphOf(cmap, character) {
  const code = character.codePointAt(0);
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(8 + 8 * table);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const doubled = cmap.readUInt16BE(start + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const [end, begin, delta, range] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map((at) => start + at + segment);
      if (cmap.readUInt16BE(end) < code) continue;
      const first = cmap.readUInt16BE(begin);
      if (first > code) return 0;
      const offset = cmap.readUInt16BE(range);
      const glyph = offset === 0 ? code : cmap.readUInt16BE(range + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + cmap.readUInt16BE(delta)) & 0xffff;
    }
  }
  return 0;
}

/** Changes how far each glyph of an `hmtx` table reaches; `advanceOf` is told the glyph and its advance. */
export function changeAdvances(tables, advanceOf) {
  const advances = tables.get('hmtx');
  for (let glyph = 0; glyph < tables.get('hhea').readUInt16BE(34); glyph++)
    advances.writeUInt16BE(advanceOf(glyph, advances.readUInt16BE(4 * glyph)), 4 * glyph);
}
