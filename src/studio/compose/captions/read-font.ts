/** What layout needs to know of a font file. Lengths are in font units. */
export interface FontMetrics {
  unitsPerEm: number;
  /** Windows ascent and descent, both positive: libass sizes a face so that their sum is the font size. */
  ascent: number;
  descent: number;
  has(codePoint: number): boolean;
  /** 0 for a character that the font lacks. */
  advance(codePoint: number): number;
}

/**
 * Reads the tables of a TrueType or OpenType file that say which characters it has and how wide
 * they are. Throws RangeError for a file that is neither.
 * https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export function readFont(bytes: Buffer): FontMetrics {
  const tables = readTables(bytes);
  const os2 = need(tables, "OS/2");
  const glyphOf = readGlyphs(need(tables, "cmap"));
  const widths = need(tables, "hmtx");
  const longWidths = need(tables, "hhea").readUInt16BE(34);
  const advanceOf = (glyph: number): number =>
    widths.readUInt16BE(4 * Math.min(glyph, longWidths - 1));
  return {
    unitsPerEm: need(tables, "head").readUInt16BE(18),
    ascent: os2.readUInt16BE(74),
    descent: os2.readUInt16BE(76),
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? 0 : advanceOf(glyph);
    },
  };
}

function readTables(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  const count = bytes.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index;
    const start = bytes.readUInt32BE(at + 8);
    const tag = bytes.toString("latin1", at, at + 4);
    tables.set(tag, bytes.subarray(start, start + bytes.readUInt32BE(at + 12)));
  }
  return tables;
}

function need(tables: Map<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new RangeError(`the font file has no ${tag} table`);
  return table;
}

type GlyphOf = (codePoint: number) => number;

/** Takes the full Unicode map (format 12) where there is one, else the basic plane's (format 4). */
function readGlyphs(cmap: Buffer): GlyphOf {
  const maps = new Map<number, Buffer>();
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    maps.set(map.readUInt16BE(0), map);
  }
  const full = maps.get(12);
  if (full !== undefined) return glyphsOfFormat12(full);
  const basic = maps.get(4);
  if (basic !== undefined) return glyphsOfFormat4(basic);
  throw new RangeError("the font file has no Unicode character map");
}

function glyphsOfFormat12(map: Buffer): GlyphOf {
  const count = map.readUInt32BE(12);
  return (codePoint) => {
    for (let low = 0, high = count - 1; low <= high;) {
      const middle = (low + high) >> 1;
      const at = 16 + 12 * middle;
      const first = map.readUInt32BE(at);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > map.readUInt32BE(at + 4)) low = middle + 1;
      else return map.readUInt32BE(at + 8) + codePoint - first;
    }
    return 0;
  };
}

function glyphsOfFormat4(map: Buffer): GlyphOf {
  const doubled = map.readUInt16BE(6);
  const [ends, starts] = [14, 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let at = 0; at < doubled; at += 2) {
      if (codePoint > map.readUInt16BE(ends + at)) continue;
      const start = map.readUInt16BE(starts + at);
      if (codePoint < start) return 0;
      const delta = map.readUInt16BE(deltas + at);
      const offset = map.readUInt16BE(offsets + at);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.readUInt16BE(offsets + at + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
