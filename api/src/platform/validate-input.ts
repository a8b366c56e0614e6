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
  for (const [field, text] of Object.entries(value)) if (typeof text === "string") refuseUnwritable(text, field);
  const problems = await validate(value, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  const first = problems[0];
  if (first) throw new Refused("INVALID_INPUT", { about: pathOf(first) });
};

function pathOf(problem: ValidationError): string {
  const child = problem.children?.[0];
  return child ? `${problem.property}.${pathOf(child)}` : problem.property;
}

/** NUL and lone surrogates: no database and no paper can write them. */
function refuseUnwritable(text: string, field: string): void {
  if (text.includes("\0") || !text.isWellFormed()) throw new Refused("INVALID_INPUT", { about: field });
}
