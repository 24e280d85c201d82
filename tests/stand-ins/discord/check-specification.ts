import { safeParse, type core } from "zod";
import { refuseForm, type FieldError } from "./refusal.ts";

/** Checks a body against Discord's own description of it; gives back what the description knows. Throws what Discord answers. */
export function checkSpecification(schema: core.$ZodType, body: unknown): Record<string, unknown> {
  const parsed = safeParse(schema, body);
  if (!parsed.success) return refuseForm(...toFieldErrors(parsed.error.issues, []));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every request schema describes an object
  return parsed.data as Record<string, unknown>;
}

type Issue = core.$ZodIssue;
type Path = readonly (string | number)[];

function toFieldErrors(issues: readonly Issue[], before: Path): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [
      ...before,
      ...issue.path.map((key) => (typeof key === "number" ? key : String(key))),
    ];
    if (issue.code === "invalid_union") return toFieldErrors(likeliest(issue.errors), path);
    return [{ path, ...toWords(issue) }];
  });
}

/** Of a union's branches the one that was meant: that of the right `type`, else the one with the least wrong. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isOther = (branch: readonly Issue[]) =>
    branch.some((issue) => issue.path.length === 1 && issue.path[0] === "type");
  const meant = branches.filter((branch) => branch.length > 0 && !isOther(branch));
  const candidates = meant.length > 0 ? meant : branches;
  return candidates.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function toWords(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case "too_big": {
      const most = Number(issue.maximum);
      if (issue.origin === "string") return textTooLong(most);
      if (issue.origin === "array") return badLength(`Must be ${most} or fewer in length.`);
      return { code: "NUMBER_TYPE_MAX", message: `Must be less than or equal to ${most}.` };
    }
    case "too_small": {
      const least = Number(issue.minimum);
      if (issue.origin === "string" || issue.origin === "array") {
        return badLength(`Must be ${least} or more in length.`);
      }
      return { code: "NUMBER_TYPE_MIN", message: `Must be greater than or equal to ${least}.` };
    }
    case "invalid_value":
      return {
        code: "BASE_TYPE_CHOICES",
        message: `Value must be one of (${issue.values.map(String).join(", ")}).`,
      };
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("undefined")
        ? { code: "BASE_TYPE_REQUIRED", message: "This field is required" }
        : { code: "BASE_TYPE_BAD_TYPE", message: `Must be of type ${issue.expected}.` };
    default:
      return { code: "STRING_TYPE_REGEX", message: "String value did not match validation regex." };
  }
}

export function textTooLong(most: number): { code: string; message: string } {
  return { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${most} or fewer in length.` };
}

export function badLength(message: string): { code: string; message: string } {
  return { code: "BASE_TYPE_BAD_LENGTH", message };
}
