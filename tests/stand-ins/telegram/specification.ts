import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { isObject } from "./parse-call.ts";

const field = z.object({
  name: z.string(),
  types: z.string().array(),
  required: z.boolean(),
  description: z.string(),
});
const described = z.object({
  fields: field.array().optional(),
  subtypes: z.string().array().optional(),
  returns: z.string().array().optional(),
});
const schema = z.object({
  version: z.string(),
  methods: z.record(z.string(), described),
  types: z.record(z.string(), described),
});

type Field = z.infer<typeof field>;

/** The Bot API as data (telegram-bot-api-spec), where it lies beside the project. */
const file = new URL("../../../../shared/specs/telegram/api.json", import.meta.url);
export const hasSpecification = existsSync(file);

/** Fields younger than the copy of the specification; the published types have them. */
const younger = new Set(["can_send_welcome_messages"]);

/** Reads the specification; its checks return what is wrong, each with where. */
export function readSpecification() {
  const { version, methods, types } = schema.parse(JSON.parse(readFileSync(file, "utf8")));

  const checkAny = (named: readonly string[], value: unknown, where: string): string[] => {
    const complaints = named.map((name) => checkType(name, value, where));
    return complaints.toSorted((a, b) => a.length - b.length)[0] ?? [];
  };

  const checkType = (name: string, value: unknown, where: string): string[] => {
    if (name.startsWith("Array of ")) {
      if (!Array.isArray(value)) return [`${where} is no array`];
      return (value as unknown[]).flatMap((one, index) =>
        checkType(name.slice("Array of ".length), one, `${where}[${index}]`),
      );
    }
    if (isBasic(name)) return isOfBasic(name, value) ? [] : [`${where} is no ${name}`];
    const type = types[name];
    if (!type) return [`${where} is of the unknown type ${name}`];
    if (type.subtypes) return checkAny(type.subtypes, value, where);
    if (!isObject(value)) return [`${where} is no ${name}`];
    return checkFields(type.fields ?? [], value, where);
  };

  const checkFields = (fields: readonly Field[], value: object, where: string): string[] => {
    const given = new Map(Object.entries(value).filter(([, one]) => one !== undefined));
    const known = new Map(fields.map((one) => [one.name, one]));
    return [
      ...[...given.keys()]
        .filter((name) => !known.has(name) && !younger.has(name))
        .map((name) => `${where} has the unknown field ${name}`),
      ...fields
        .filter(({ name, required }) => required && !given.has(name))
        .map(({ name }) => `${where} lacks ${name}`),
      ...fields
        .filter(({ name }) => given.has(name))
        .flatMap((one) => checkField(one, given.get(one.name), `${where}.${one.name}`)),
    ];
  };

  const checkField = (one: Field, value: unknown, where: string): string[] => [
    ...checkAny(one.types, value, where),
    ...checkLength(one, value, where),
    ...checkWord(one, value, where),
  ];

  return {
    version,
    methods,
    checkType: (name: string, value: unknown) => checkType(name, value, name),
    /** `files` are the parts a form came with: they stand for themselves or for "attach://…". */
    checkCall: (call: { method: string; args: Record<string, unknown>; files: string[] }) => {
      const method = methods[call.method];
      if (!method) return [`there is no method ${call.method}`];
      const args = Object.entries(call.args).map(([name, value]) => {
        const wanted = method.fields?.find((one) => one.name === name)?.types ?? [];
        return [name, fromForm(wanted, value)] as const;
      });
      const uploaded = call.files.map((name) => [name, `attach://${name}`] as const);
      const meant = uploaded.filter(([name]) => method.fields?.some((one) => one.name === name));
      const all = Object.fromEntries([...meant, ...args]);
      return checkFields(method.fields ?? [], all, call.method);
    },
    checkResult: (method: string, result: unknown) =>
      checkAny(methods[method]?.returns ?? [], result, `the result of ${method}`),
  };
}

function isBasic(name: string): boolean {
  return ["Integer", "Float", "String", "Boolean", "True", "InputFile"].includes(name);
}

function isOfBasic(name: string, value: unknown): boolean {
  switch (name) {
    case "Integer":
      return Number.isSafeInteger(value);
    case "Float":
      return typeof value === "number";
    case "Boolean":
    case "True":
      return typeof value === "boolean";
    default:
      return typeof value === "string";
  }
}

// "1-64 bytes", "0-1024 characters after entities parsing": of a formatted text only the top is known here.
function checkLength({ description }: Field, value: unknown, where: string): string[] {
  const found = /(\d+)-(\d+) (characters|bytes)/u.exec(description);
  if (!found || typeof value !== "string") return [];
  const [limit, min, max, unit] = found;
  const plain = value.replaceAll(/<[^>]*>|&\w+;/gu, " ");
  const length = unit === "bytes" ? Buffer.byteLength(value) : plain.length;
  const isFit = length >= Number(min) && length <= Number(max);
  return isFit ? [] : [`${where} has ${length} ${unit}, not ${limit}`];
}

// A field that says which kind of thing it is: "must be photo", "always “creator”".
function checkWord({ name, description }: Field, value: unknown, where: string): string[] {
  if (!["type", "status"].includes(name) || typeof value !== "string") return [];
  const word = /(?:must be|always) [“"]?(?<word>\w+)[”"]?$/u.exec(description)?.groups?.["word"];
  return word === undefined || word === value ? [] : [`${where} is ${value}, not ${word}`];
}

// What comes in a form or a query string is all text; the types say what it stands for.
function fromForm(types: readonly string[], value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (types.includes("Integer") && /^-?\d+$/u.test(value)) return Number(value);
  if (types.includes("Boolean") && /^(?:true|false)$/u.test(value)) return value === "true";
  const isObjectWanted = types.some((type) => !isBasic(type));
  return isObjectWanted ? (JSON.parse(value) as unknown) : value;
}
