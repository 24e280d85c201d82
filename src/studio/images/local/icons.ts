import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Image, loadImage } from "@napi-rs/canvas";
import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";

const iconSet = z.object({ icons: z.record(z.string(), z.object({ body: z.string() })) });
const characterTable = z.record(z.string(), z.string());

function readPackaged(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(file)), "utf8"));
}

let bodies: ReadonlyMap<string, string> | undefined;
let namesByCharacter: ReadonlyMap<string, string> | undefined;

function iconBodies(): ReadonlyMap<string, string> {
  if (bodies === undefined) {
    const { icons } = iconSet.parse(readPackaged("@iconify-json/fluent-emoji-flat/icons.json"));
    bodies = new Map(Object.entries(icons).map(([name, icon]) => [name, icon.body]));
  }
  return bodies;
}

export function hasIcon(name: string): boolean {
  return iconBodies().has(name);
}

/** The name of the drawing for an emoji written in a text, if there is one. */
export function iconOfEmoji(emoji: string): string | undefined {
  namesByCharacter ??= new Map(
    Object.entries(
      characterTable.parse(readPackaged("@iconify-json/fluent-emoji-flat/chars.json")),
    ),
  );
  const codes = Array.from(emoji, (sign) => (sign.codePointAt(0) ?? 0).toString(16));
  const withoutVariant = codes.filter((code) => code !== "fe0f");
  return namesByCharacter.get(codes.join("-")) ?? namesByCharacter.get(withoutVariant.join("-"));
}

/** The drawing as a square of `size` pixels. Throws AppError `bad-configuration` for an unknown name. */
export async function loadIcon(name: string, size: number): Promise<Image> {
  const body = iconBodies().get(name);
  if (body === undefined) throw new AppError("bad-configuration", `no drawing is called ${name}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${body}</svg>`;
  return loadImage(Buffer.from(svg));
}
