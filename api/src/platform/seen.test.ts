import { expect, test } from "@jest/globals";
import { roles } from "@epidosi/schema";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import type { Rule } from "./rule";
import { assertEveryFieldHasARule, type Audience, audiences, mayEverSee } from "./seen";

function schemaOf(rule: Rule | undefined, seen: Audience | undefined, fieldSeen?: string) {
  const thing = new GraphQLObjectType({ name: "Thing", extensions: { seen }, fields: { name: { type: GraphQLString, extensions: { seen: fieldSeen } } } });
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields: { thing: { type: thing, extensions: { rule } } } }) });
}
const desk = { roles: audiences.desk, office: "ANY" } as const;

test("a schema builds where every operation has a rule and every field an audience, of its own or of its type", () => {
  expect(() => assertEveryFieldHasARule(schemaOf(desk, "desk"))).not.toThrow();
  expect(() => assertEveryFieldHasARule(schemaOf(desk, undefined, "desk"))).not.toThrow();
});

test.each([
  ["an operation without a rule", schemaOf(undefined, "desk"), "thing: @Allow(rule)"],
  ["a field without an audience", schemaOf(desk, undefined), "Thing { name }: @Seen(audience)"],
  ["an audience that is none", schemaOf(desk, undefined, "somebody"), "Thing { name }: @Seen(audience)"],
  ["an operation for more than may see what it answers", schemaOf({ roles: ["COURIER"], office: "ANY" }, "desk"), "thing is allowed to more than may see Thing"],
  ["an operation for everybody that answers a thing of the staff", schemaOf({ roles: "PUBLIC", office: "ANY" }, "staff"), "thing is allowed to more than may see Thing"],
])("%s does not build, and the message says what is missing", (_what, schema, words) => {
  expect(() => assertEveryFieldHasARule(schema)).toThrow(words);
});

test("personal data is for the desk; a courier, an administrator and a stranger are not of it", () => {
  expect(roles.filter((role) => mayEverSee("desk", [role])).toSorted()).toEqual(["AUDITOR", "CENTRAL_CLERK", "COUNTER_CLERK", "CUSTODIAN", "SUPERVISOR"]);
  expect([mayEverSee("desk", null), mayEverSee("staff", null), mayEverSee("staff", []), mayEverSee("everyone", null)]).toEqual([false, false, true, true]);
  expect(mayEverSee("desk", ["COURIER", "CUSTODIAN"])).toBe(true);
});
