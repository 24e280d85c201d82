import { readFileSync } from "node:fs";
import { AppError } from "#src/domain/app-error.ts";

const tableRecordBytes = 16;
const encodingRecordBytes = 8;

/**
 * Which code points a TrueType or OpenType font has a glyph for, read from its character map.
 * Knows formats 4 and 12, which every current font has (https://learn.microsoft.com/typography/opentype/spec/cmap).
 * Throws AppError `bad-configuration` for a file that is not such a font.
 */
export function readFontCoverage(path: string): ReadonlySet<number> {
  const file = readFileSync(path);
  const map = findCharacterMap(file, path);
  const covered = new Set<number>();
  const subtables = file.readUInt16BE(map + 2);
  for (let index = 0; index < subtables; index += 1) {
    const record = map + 4 + index * encodingRecordBytes;
    const subtable = map + file.readUInt32BE(record + 4);
    const format = file.readUInt16BE(subtable);
    if (format === 4) addSegments(file, subtable, covered);
    if (format === 12) addGroups(file, subtable, covered);
  }
  if (covered.size === 0) throw new AppError("bad-configuration", `no characters in font ${path}`);
  return covered;
}

function findCharacterMap(file: Buffer, path: string): number {
  const tables = file.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * tableRecordBytes;
    if (file.toString("latin1", record, record + 4) === "cmap")
      return file.readUInt32BE(record + 8);
  }
  throw new AppError("bad-configuration", `no character map in font ${path}`);
}

function addSegments(file: Buffer, subtable: number, covered: Set<number>): void {
  const doubledCount = file.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubledCount + 2;
  const deltas = starts + doubledCount;
  const offsets = deltas + doubledCount;
  for (let at = 0; at < doubledCount; at += 2) {
    const start = file.readUInt16BE(starts + at);
    const end = file.readUInt16BE(ends + at);
    const delta = file.readUInt16BE(deltas + at);
    const offset = file.readUInt16BE(offsets + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed =
        offset === 0 ? code : file.readUInt16BE(offsets + at + offset + (code - start) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(file: Buffer, subtable: number, covered: Set<number>): void {
  const groups = file.readUInt32BE(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const start = file.readUInt32BE(group);
    const end = file.readUInt32BE(group + 4);
    const firstGlyph = file.readUInt32BE(group + 8);
    for (let code = start; code <= end; code += 1) {
      if (firstGlyph + code - start !== 0) covered.add(code);
    }
  }
}
