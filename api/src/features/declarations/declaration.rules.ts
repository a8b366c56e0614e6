import { Refused } from "../../platform/refusal";

export const declarationKinds = ["ADDRESS", "FAMILY", "PASSPORT", "LOSS", "EMPLOYER"] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

interface Declared {
  readonly kind: DeclarationKind;
  readonly changedOn: string;
  readonly details?: string | null | undefined;
  readonly residence?: object | null | undefined;
  readonly passport?: object | null | undefined;
}

/** What has changed is said: the new address, the new passport, or in words; and it has happened. Refuses `DATE_IN_FUTURE`, `DETAILS_MISSING` (about: the field). */
export function assertDeclared({ kind, changedOn, details, residence, passport }: Declared, today: string): void {
  if (changedOn > today) throw new Refused("DATE_IN_FUTURE", { about: "changedOn" });
  if (changedOn < "1900-01-01") throw new Refused("INVALID_INPUT", { about: "changedOn" });
  if (kind === "ADDRESS" && !residence) throw new Refused("DETAILS_MISSING", { about: "residence" });
  if (kind === "PASSPORT" && !passport) throw new Refused("DETAILS_MISSING", { about: "passport" });
  if (kind !== "ADDRESS" && kind !== "PASSPORT" && (details ?? "").trim().length < 3) throw new Refused("DETAILS_MISSING", { about: "details" });
}
