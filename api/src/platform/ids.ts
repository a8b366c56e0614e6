import { v7, validate } from "uuid";

/** A new row id: UUIDv7 (RFC 9562), so that later rows sort later. */
export function newId(): string {
  return v7();
}

export function isId(text: string): boolean {
  return validate(text);
}
