import { describe, expect, test } from "@jest/globals";
import { Refused } from "../../platform/refusal";
import { inHands, inSafe, type ItemFacts, type ItemKind } from "../custody/custody.rules";
import { assertHandsOver, handsOver } from "./paper-handover.rules";

const who = { staffId: "elena", officeId: "K0" };
const lying = inSafe({ id: "safe", officeId: "K0" });
type Paper = ItemFacts & { readonly kind: ItemKind; readonly entryId: string | null; readonly applicationId: string | null };
const paper = (over: Partial<Paper> = {}): Paper => ({ id: "1", tag: "T1", state: "IN_SAFE", recalledAt: null, returnReason: null, kind: "SUBMISSION_CERTIFICATE", entryId: null, applicationId: "a", ...lying, ...over });
const said = (over: Partial<Paper>) => {
  try {
    return assertHandsOver(paper(over), who);
  } catch (problem) {
    return problem instanceof Refused ? problem.code : problem;
  }
};

describe("a paper that needs no proof of service", () => {
  test.each<[string, Partial<Paper>]>([
    ["a certificate in this office's safe", {}],
    ["another paper of the Directorate", { kind: "OTHER" }],
    ["one in the officer's own hands", { state: "AT_COUNTER", ...inHands("elena", "K0") }],
  ])("%s goes to its person", (_name, over) => {
    expect(said(over)).toBe("a");
    expect(handsOver(paper(over), who)).toBe(true);
  });

  test.each<[string, string, Partial<Paper>]>([
    ["PAPER_NEEDS_PROOF", "a permit", { kind: "PERMIT" }],
    ["PAPER_NEEDS_PROOF", "a decision", { kind: "DECISION" }],
    ["PAPER_FOR_DIRECTORATE", "a dossier", { kind: "CASE_FILE" }],
    ["PAPER_FOR_DIRECTORATE", "a proof", { kind: "PROOF_OF_SERVICE" }],
    ["PAPER_FOR_DIRECTORATE", "a paper filed here", { kind: "OTHER", entryId: "e" }],
    ["PAPER_OF_NOBODY", "one without a case", { applicationId: null }],
    ["ITEM_RECALLED", "one called back", { recalledAt: new Date(0) }],
    ["ITEM_RECALLED", "one called back, in hands", { state: "AT_COUNTER", ...inHands("elena", "K0"), recalledAt: new Date(0) }],
    ["ITEM_TO_RETURN", "one to return", { state: "RETURN_DUE", returnReason: "UNCOLLECTED" }],
    ["ITEM_TO_RETURN", "one to return, in hands", { state: "AT_COUNTER", ...inHands("elena", "K0"), returnReason: "UNCOLLECTED" }],
    ["ITEM_DAMAGED", "a damaged one", { state: "DAMAGED" }],
    ["ITEM_NOT_HERE", "one of another office's safe", { ...inSafe({ id: "safe", officeId: "B2" }) }],
    ["ITEM_NOT_YOURS", "one in a colleague's hands", { state: "AT_COUNTER", ...inHands("maria", "K0") }],
    ["ITEM_NOT_IN_SAFE", "one that was just found", { state: "FOUND", ...inHands("elena", "K0") }],
    ["ITEM_IN_PACKAGE", "one in a bag", { state: "PACKED" }],
    ["ITEM_ALREADY_GONE", "one that was handed over", { state: "DELIVERED" }],
  ])("%s: %s", (code, _name, over) => {
    expect(said(over)).toBe(code);
    expect(handsOver(paper(over), who)).toBe(false);
  });
});
