import { describe, expect, test } from "@jest/globals";
import { buildSchema, getNamedType, isObjectType, parse, validate, visit, type DocumentNode } from "graphql";
import { readFileSync } from "node:fs";
import { addSealKeyDocument, enrolDeviceDocument, hearDeviceDocument, startSealKeyDocument } from "../../platform/device/device-documents";
import { bringMessagesDocument } from "../../platform/outbox/brought";
import { signedInDocument } from "../../platform/outbox/graphql-transport";
import { courierActs, courierDayDocument } from "./courier-documents";

const schema = buildSchema(readFileSync(new URL("../../../../schema/schema.graphql", import.meta.url), "utf8"));
const documents = {
  courierDay: courierDayDocument,
  signedIn: signedInDocument,
  hearDevice: hearDeviceDocument,
  enrolDevice: enrolDeviceDocument,
  startPasskey: startSealKeyDocument,
  addPasskey: addSealKeyDocument,
  bringMessages: bringMessagesDocument,
  ...Object.fromEntries(Object.entries(courierActs).map(([name, { document }]) => [name, document])),
};

describe("what the courier's phone asks", () => {
  test.each(Object.entries(documents))("%s is a question this API answers", (_name, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });

  test.each(Object.entries(courierActs))("%s answers under its own field and takes a command id", (name, { field, document }) => {
    expect(schema.getMutationType()?.getFields()[field]).toBeDefined();
    expect(field).toBe(name);
    expect(document).toContain("$commandId: ID!");
  });

  test("touches no type that holds a person, but the courier's own id", () => {
    const asked = Object.values(documents).flatMap((document) => fieldNames(parse(document)));
    const person = schema.getType("StaffMember");
    expect(isObjectType(person) && Object.keys(person.getFields())).toContain("name");
    expect(new Set(asked)).toEqual(new Set([
      "session", "staff", "id", "acts", "courierDay", "day", "packages", "code", "seal", "manifest", "state", "returning", "mine", "expectedBy", "from", "to",
      "name", "address", "acceptPackage", "handOverPackage", "turnBackPackage", "refusePackage", "__typename", "about", "clause", "municipality", "office", "deviceDirectory", "challenge",
      "keys", "kid", "x", "y", "staffId", "officeCode", "myDevice", "enrolDevice", "bringMessages", "hash", "shortCode", "verdict", "refusal", "wanted", "myPasskeys", "credentialId", "kind", "startPasskey", "rpId", "userHandle", "addPasskey",
    ]));
    const office = getNamedType(schema.getType("CourierOffice"));
    expect(isObjectType(office) && Object.keys(office.getFields()).toSorted()).toEqual(["address", "code", "name"]);
  });
});

function fieldNames(document: DocumentNode): readonly string[] {
  const names: string[] = [];
  visit(document, { Field: ({ name }) => void names.push(name.value) });
  return names;
}
