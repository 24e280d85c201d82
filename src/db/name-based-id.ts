import { createHash } from "node:crypto";

/** A name-based UUID (version 8 of RFC 9562): the same name always gives the same id. */
export function nameBasedId(...name: readonly string[]): string {
  const bytes = createHash("sha256").update(name.join("\n")).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
