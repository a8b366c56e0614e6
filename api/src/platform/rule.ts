import type { Role } from "@epidosi/schema";

/** Who may do one act: roles held at the office one works at, and which office that must be. */
export interface Rule {
  readonly roles: readonly Role[] | "SIGNED_IN" | "PUBLIC";
  readonly office: "ANY" | "CENTRAL";
  /** The clause behind the office's rule, told with the refusal. */
  readonly clause?: string;
  /** Also from an office that may do nothing else: what keeps papers safe, and leaving. */
  readonly evenClosed?: true;
  /** Also from an office that closes and has no decision any more: what brings its papers out. */
  readonly whileClosing?: true;
  /** Of an operation without login: its answer is of the session it opens or finds. */
  readonly opensSession?: true;
}
export type Policy = Readonly<Record<string, Rule>>;
