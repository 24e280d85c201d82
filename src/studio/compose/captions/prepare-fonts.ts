import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { captionFontPaths } from "./caption-fonts.ts";

/**
 * Fills a folder with the caption fonts and a fontconfig configuration that knows nothing else, and
 * gives the configuration's path for FONTCONFIG_FILE. So captions look the same on every machine,
 * also on one without any fonts. Quick where the folder is already filled.
 */
export async function prepareFonts(directory: string): Promise<string> {
  const fonts = join(directory, "files");
  await mkdir(fonts, { recursive: true });
  for (const path of captionFontPaths()) await copyOnce(path, join(fonts, basename(path)));
  const configuration = join(directory, "fonts.conf");
  await writeWhole(configuration, fontsConf(fonts, join(directory, "cache")));
  return configuration;
}

async function copyOnce(from: string, to: string): Promise<void> {
  const [source, copy] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (copy?.size === source.size) return;
  const unfinished = `${to}.${process.pid}`;
  try {
    await copyFile(from, unfinished);
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, text);
  await rename(unfinished, path);
}

function fontsConf(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
