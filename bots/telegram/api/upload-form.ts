import { openAsBlob } from "node:fs";

/** A file of ours on its way up. */
export interface Upload {
  path: string;
  fileName: string;
}

/**
 * A call that brings files, as a form: each file is a part of its own that is named where it belongs, and what is
 * no plain value is JSON. Undefined where there are no files.
 */
export async function uploadForm(args: object): Promise<FormData | undefined> {
  const uploads: Upload[] = [];
  const attach = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(attach);
    if (typeof value !== "object" || value === null) return value;
    if (isUpload(value)) return `attach://${fieldOf(uploads.push(value) - 1)}`;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, attach(one)]));
  };
  const fields = Object.entries(args).map(([name, value]) => [name, attach(value)] as const);
  if (uploads.length === 0) return undefined;
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value !== undefined)
      form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  for (const [index, { path, fileName }] of uploads.entries()) {
    form.set(fieldOf(index), await openAsBlob(path), fileName);
  }
  return form;
}

function fieldOf(index: number): string {
  return `file_${index}`;
}

function isUpload(value: object): value is Upload {
  return "path" in value && "fileName" in value;
}
