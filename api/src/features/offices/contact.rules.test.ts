import { expect, test } from "@jest/globals";
import { Refused } from "../../platform/refusal";
import { assertContactChange, type Contact, readContact } from "./contact.rules";

const before: Contact = { name: "ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ", address: "Οδός 1", telephone: null };
const said = (after: Partial<Contact>, reason = "Απόφαση 12/2026") => {
  try {
    assertContactChange(before, readContact({ ...before, ...after }), reason);
    return "done";
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return [problem.code, problem.detail.about ?? null].join(" ").trim();
  }
};

test.each([
  [{ name: "ΓΡΑΦΕΙΟ ΓΑΖΙΟΥ" }, "done"],
  [{ address: "Οδός 2" }, "done"],
  [{ telephone: "2810 123456" }, "done"],
  [{ telephone: "  " }, "CONTACT_UNCHANGED"],
  [{ name: " ΓΡΑΦΕΙΟ ΤΥΛΙΣΟΥ " }, "CONTACT_UNCHANGED"],
  [{ name: "  α  " }, "INVALID_INPUT name"],
  [{ address: "  " }, "INVALID_INPUT address"],
])("a change to %j: %s", (after, outcome) => expect(said(after)).toBe(outcome));

test("a change without a reason is refused", () => expect(said({ address: "Οδός 2" }, "έτσι")).toBe("REASON_MISSING reason"));
