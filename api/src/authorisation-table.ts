import { type Role, roles } from "@epidosi/schema";
import type { GraphQLSchema } from "graphql";
import { type Rule, whyNot, whyNotNow } from "./platform/allow";
import type { Actor } from "./platform/actor";
import { audienceOf, mayEverSee, objectTypes } from "./platform/seen";
import { downloads, papers, uploads } from "./schema";

/** Where a person works: the central office, a branch, a branch that may do nothing at this instant. */
export const places = ["CENTRAL", "BRANCH", "SUSPENDED"] as const;
export type Place = (typeof places)[number];

/** Everything with a rule of its own, whichever way one comes to it. An act changes something; a look does not. */
export interface Door {
  readonly name: string;
  readonly rule: Rule;
  readonly act: boolean;
}

export function doors(schema: GraphQLSchema): Door[] {
  const of = (type: ReturnType<GraphQLSchema["getQueryType"]>, kind: string, act: boolean) => Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${kind} ${field.name}`, rule: field.extensions["rule"] as Rule, act }));
  return [
    ...of(schema.getQueryType(), "query", false),
    ...of(schema.getMutationType(), "mutation", true),
    ...papers.map(({ kind, rule }) => ({ name: `GET /papers/${kind}`, rule, act: false })),
    ...downloads.map(({ file, rule }) => ({ name: `GET /downloads/${file}`, rule, act: false })),
    ...uploads.flatMap(({ kind, rule }) => [{ name: `GET /files/${kind}`, rule, act: false }, { name: `PUT /files/${kind}`, rule, act: true }]),
  ];
}

/** Who has one role, alone, at such a place; what the rules look at, and nothing else of a person. */
export function actorOf(role: Role, place: Place): Pick<Actor, "roles" | "officeKind" | "closed"> {
  return { roles: [role], officeKind: place === "CENTRAL" ? "CENTRAL" : "BRANCH", closed: place === "SUSPENDED" ? { code: "OFFICE_WITHOUT_DECISION", clause: "S4" } : null };
}

/** The refusal at the door, before anything is read; undefined where the person comes in. */
export function refusalAtDoor({ rule, act }: Door, role: Role, place: Place): string | undefined {
  if (rule.roles === "PUBLIC") return undefined;
  const actor = actorOf(role, place) as Actor;
  return (whyNot(rule, actor) ?? (act ? whyNotNow(rule, actor) : undefined))?.code;
}

/**
 * The table that is checked in: who comes in at each door from where, and who may ever see each field. It is emitted with
 * the schema and reviewed as a difference; `authorisation.test.ts` does each cell of it on a real server.
 */
export function authorisationTable(schema: GraphQLSchema): string {
  const letter = (door: Door, role: Role) => places.map((place) => (refusalAtDoor(door, role, place) === undefined ? place.charAt(0) : "·")).join("");
  const operations = doors(schema).map((door) => [door.name, ...roles.map((role) => letter(door, role)), door.rule.roles === "PUBLIC" ? "yes" : "·"]);
  const fields = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).map((field) => {
      const audience = audienceOf(type, field) ?? "staff";
      return [`${type.name}.${field.name}`, audience, ...roles.map((role) => (mayEverSee(audience, [role]) ? "yes" : "·")), mayEverSee(audience, null) ? "yes" : "·"];
    }),
  );
  return [
    "# Who may do and see what",
    "",
    "Emitted from the code by `npm run emit -w api`; do not edit. Read the difference instead.",
    "",
    "## Operations, papers, files",
    "",
    "From where each role comes in: **C**entral office, **B**ranch, **S**uspended branch. What is asked of another office's or municipality's things is judged after the door.",
    "",
    ...rows(["", ...roles, "no session"], operations.toSorted(byName)),
    "",
    "## Fields",
    "",
    "Who may ever see a field, whatever path leads to it.",
    "",
    ...rows(["", "audience", ...roles, "no session"], fields.toSorted(byName)),
    "",
  ].join("\n");
}

const byName = ([one = ""]: readonly string[], [other = ""]: readonly string[]) => (one < other ? -1 : 1);

function rows(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)];
}
