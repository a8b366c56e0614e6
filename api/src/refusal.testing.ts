import { expect } from "@jest/globals";
import type { RefusalDetail } from "./platform/refusal";

/** A refusal with its code that says of what it speaks, and by which clause: `about`, unless the code has something of its own. */
export function refusalsOf(about: string, others: Readonly<Record<string, string | RefusalDetail>> = {}) {
  return (code: string) => {
    const own = others[code] ?? about;
    return expect.objectContaining({ code, detail: typeof own === "string" ? { about: own } : own });
  };
}
