import { validate, type ValidationError } from "class-validator";
import type { ValidatorFn } from "type-graphql";
import { Refused } from "./refusal";

/**
 * Checks the limits written on input types. The refusal names the field and nothing of what was typed: the library's own
 * message repeats the whole input, which is personal data.
 */
export const validateInput: ValidatorFn = async (value: unknown) => {
  refuseUnwritableIn(value, "text");
  await Promise.all((Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(refuseInvalid));
};

async function refuseInvalid(value: unknown): Promise<void> {
  if (value === null || typeof value !== "object" || value instanceof Date) return;
  const problems = await validate(value, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  const first = problems[0];
  if (first) throw new Refused("INVALID_INPUT", { about: pathOf(first) });
}

function pathOf(problem: ValidationError): string {
  const child = problem.children?.[0];
  return child ? `${problem.property}.${pathOf(child)}` : problem.property;
}

/** Every text of the input, however deep. */
function refuseUnwritableIn(value: unknown, field: string): void {
  if (typeof value === "string") return refuseUnwritable(value, field);
  if (typeof value !== "object" || value === null || value instanceof Date) return;
  for (const [name, part] of Object.entries(value)) refuseUnwritableIn(part, Array.isArray(value) ? field : name);
}

/** Controls that no paper shows, and those that turn the order of what is read (Unicode TR 36): tab and new line may stay. */
const invisible = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\u{feff}/u;

/** Refuses `TEXT_UNREADABLE` (about: the field); a lone surrogate, which nothing can write, too. */
function refuseUnwritable(text: string, field: string): void {
  if (invisible.test(text) || !text.isWellFormed()) throw new Refused("TEXT_UNREADABLE", { about: field });
}
