import { Refused } from "../../platform/refusal";

export interface InboundLineFacts {
  readonly decisionKind: "GRANT" | "REJECTION";
  readonly permitSerial?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/** A grant comes with its permit, serial and period; a rejection comes alone. */
export function assertLine({ decisionKind, permitSerial, validFrom, validUntil }: InboundLineFacts): void {
  if (decisionKind === "REJECTION") {
    if (permitSerial || validFrom || validUntil) throw new Refused("INVALID_INPUT", { about: "permitSerial" });
    return;
  }
  if (!permitSerial?.trim() || !validFrom || !validUntil) throw new Refused("PERMIT_SERIAL_MISSING", { about: "permitSerial" });
  if (validUntil <= validFrom) throw new Refused("INVALID_INPUT", { about: "validUntil" });
}

export interface Counts {
  readonly listed: number;
  readonly counted: number;
  readonly matched: number;
}

/** The list, the count and the matched lines agree, or somebody writes why not before the batch is accepted (S9). */
export function assertCounted({ listed, counted, matched }: Counts, note: string | null): void {
  if ((listed !== counted || counted !== matched) && !note?.trim()) throw new Refused("DIFFERENCE_UNEXPLAINED", { about: `${listed} / ${counted} / ${matched}`, clause: "S9" });
}
