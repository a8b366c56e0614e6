import { type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, getNamedType, isIntrospectionType, isObjectType, isUnionType } from "graphql";
import type { Role } from "@epidosi/schema";
import { Extensions } from "type-graphql";
import type { Rule } from "./rule";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;
const desk = [...keepers, "AUDITOR"] as const;

/** Who may ever see a field, whatever leads to it. Personal data begins at `desk`: a courier and an administrator are not of it. */
export const audiences = {
  /** Also without a session: nothing of a person, nothing of an office that is not on its door. */
  everyone: "PUBLIC",
  staff: "SIGNED_IN",
  /** All but couriers. */
  indoors: [...desk, "ADMIN"],
  desk,
  keepers,
  /** Those with a device that signs, and auditors: nothing personal. */
  carriers: ["COURIER", ...desk],
  couriers: ["COURIER"],
  /** What passes between the central office and the Directorate, and what the whole municipality is asked about (S12). */
  central: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"],
  overseers: ["SUPERVISOR", "AUDITOR"],
  supervisors: ["SUPERVISOR"],
} as const satisfies Readonly<Record<string, readonly Role[] | "SIGNED_IN" | "PUBLIC">>;
export type Audience = keyof typeof audiences;

/** Puts an audience on a type, for all its fields, or on one field in place of its type's. A field without one does not build. */
export function Seen(audience: Audience): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ seen: audience }) as ClassDecorator & PropertyDecorator & MethodDecorator;
}

/** The audience of a field; undefined for an operation, which has a rule of its own, and for what asks about the schema. */
export function audienceOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Audience | undefined {
  return (field.extensions["seen"] ?? type.extensions["seen"]) as Audience | undefined;
}

/** Whether these roles are of the audience; no session has no roles at all. */
export function mayEverSee(audience: Audience, roles: readonly Role[] | null): boolean {
  const of: readonly Role[] | "SIGNED_IN" | "PUBLIC" = audiences[audience];
  if (of === "PUBLIC") return true;
  return roles !== null && (of === "SIGNED_IN" || roles.some((role) => of.includes(role)));
}

/**
 * Refuses a schema in which a field has no audience, an operation has no rule, or an operation is allowed to somebody who
 * may not see what it answers. It throws where the schema is made: nothing builds, is emitted or starts.
 */
export function assertEveryFieldHasARule(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const operations = roots.flatMap((type) => Object.values(type.getFields()));
  const unruled = operations.filter((operation) => operation.extensions["rule"] === undefined).map((operation) => `${operation.name}: @Allow(rule)`);
  const unseen = objectTypes(schema).flatMap((type) => {
    const fields = Object.values(type.getFields()).filter((field) => !(String(audienceOf(type, field)) in audiences));
    return fields.length === 0 ? [] : [`${type.name} { ${fields.map((field) => field.name).join(" ")} }: @Seen(audience) on the type or the field`];
  });
  const blind = operations.flatMap((operation) => answersOf(operation.type).filter((type) => !includes(type, operation.extensions["rule"] as Rule | undefined)).map((type) => `${operation.name} is allowed to more than may see ${type.name}`));
  const missing = [...unruled, ...unseen, ...blind];
  if (missing.length > 0) throw new Error(`Who may? Every operation and every field says it:\n${missing.join("\n")}`);
}

/** Every type with fields that are not operations. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type) && !roots.includes(type));
}

/** The types with fields that an operation or a field may answer. */
export function answersOf(type: GraphQLField<unknown, unknown>["type"]): GraphQLObjectType[] {
  const named: GraphQLNamedType = getNamedType(type);
  return isUnionType(named) ? [...named.getTypes()] : isObjectType(named) ? [named] : [];
}

function includes(type: GraphQLObjectType, rule: Rule | undefined): boolean {
  const audience = type.extensions["seen"] as Audience | undefined;
  if (rule === undefined || audience === undefined) return true;
  const of: readonly Role[] | "SIGNED_IN" | "PUBLIC" = audiences[audience];
  if (rule.roles === "PUBLIC") return of === "PUBLIC" || rule.opensSession === true;
  if (rule.roles === "SIGNED_IN") return typeof of === "string";
  return typeof of === "string" || rule.roles.every((role) => of.includes(role));
}
