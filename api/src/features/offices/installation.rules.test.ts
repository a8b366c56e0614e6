import { expect, test } from "@jest/globals";
import { assertContact, assertMayInstall, assertTakesIn, installationSteps, missingSteps } from "./installation.rules";

const all = { CENTRAL_OFFICE: true, SAFE: true, CLERK: true, CUSTODIAN: true, HELP_DESK: true };

test.each(installationSteps)("the system is not installed without %s (S2)", (step) => {
  expect(missingSteps({ ...all, [step]: false })).toEqual([step]);
  expect(() => assertMayInstall({ ...all, [step]: false }, false)).toThrow("INSTALLATION_INCOMPLETE");
});

test("it is installed once, with everything there", () => {
  expect(() => assertMayInstall(all, false)).not.toThrow();
  expect(() => assertMayInstall(all, true)).toThrow("ALREADY_INSTALLED");
});

test("nothing is taken in before, nor where the office does not work", () => {
  expect(() => assertTakesIn({ installed: true, canFile: true })).not.toThrow();
  expect(() => assertTakesIn({ installed: false, canFile: true })).toThrow("SYSTEM_NOT_INSTALLED");
  expect(() => assertTakesIn({ installed: true, canFile: false })).toThrow("OFFICE_CANNOT_FILE");
});

test("a contact has its ticket, its subject and a day that has come (S3)", () => {
  const contact = { ticket: "DAEM-1182", contactedOn: "2011-03-02", subject: "εγκατάσταση" };
  expect(() => assertContact(contact, "2011-03-02")).not.toThrow();
  expect(() => assertContact({ ...contact, ticket: " " }, "2011-03-02")).toThrow("INVALID_INPUT");
  expect(() => assertContact({ ...contact, subject: "" }, "2011-03-02")).toThrow("INVALID_INPUT");
  expect(() => assertContact(contact, "2011-03-01")).toThrow("DATE_IN_FUTURE");
});
