import { validate, type ValidationError } from "class-validator";
import type { ValidatorFn } from "type-graphql";
import { Refused } from "./refusal";

/**
 * Checks the limits written on input types. The refusal names the field and nothing of what was typed: the library's own
 * message repeats the whole input, which is personal data.
 */
export const validateInput: ValidatorFn = async (value: unknown) => {
  if (typeof value === "string") return refuseUnwritable(value, "text");
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Date) return;
  refuseUnwritableIn(value);
  const problems = await validate(value, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  const first = problems[0];
  if (first) throw new Refused("INVALID_INPUT", { about: pathOf(first) });
};

function pathOf(problem: ValidationError): string {
  const child = problem.children?.[0];
  return child ? `${problem.property}.${pathOf(child)}` : problem.property;
}

function refuseUnwritableIn(value: object): void {
  for (const [field, part] of Object.entries(value)) {
    if (typeof part === "string") refuseUnwritable(part, field);
    else if (Array.isArray(part)) for (const item of part) typeof item === "string" ? refuseUnwritable(item, field) : isGroup(item) && refuseUnwritableIn(item);
    else if (isGroup(part)) refuseUnwritableIn(part);
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}

/** Controls that no paper shows, and those that turn the order of what is read (Unicode TR 36): tab and new line may stay. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Refuses `TEXT_UNREADABLE` (about: the field); a lone surrogate, which nothing can write, too. */
function refuseUnwritable(text: string, field: string): void {
  if (invisible.test(text) || !text.isWellFormed()) throw new Refused("TEXT_UNREADABLE", { about: field });
}
