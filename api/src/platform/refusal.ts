import type { RefusalCode } from "@epidosi/schema";

export interface RefusalDetail {
  /** The field, code or thing the refusal speaks of; never a person's data. */
  readonly about?: string | undefined;
  /** The clause or law the rule comes from, such as `S8`. */
  readonly clause?: string | undefined;
}

/** A rule said no. The transaction rolls back and the person is told; nothing is half done. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(code);
    this.name = "Refused";
  }
}
