import type { Role } from "@epidosi/schema";
import { GraphQLError } from "graphql";
import { createMethodMiddlewareDecorator, Extensions } from "type-graphql";
import type { Actor } from "./actor";
import { actorOf, type Context } from "./context";
import { Refused } from "./refusal";

/** Who may do one act: roles held at the office one works at, and which office that must be. */
export interface Rule {
  readonly roles: readonly Role[] | "SIGNED_IN" | "PUBLIC";
  readonly office: "ANY" | "CENTRAL";
}
export type Policy = Readonly<Record<string, Rule>>;

/** The refusal a person meets, or undefined where the rule lets them act. */
export function whyNot(rule: Rule, actor: Actor): Refused | undefined {
  if (Array.isArray(rule.roles) && !rule.roles.some((role: Role) => actor.roles.includes(role))) return new Refused("NOT_ALLOWED");
  if (rule.office === "CENTRAL" && actor.officeKind !== "CENTRAL") return new Refused("CENTRAL_ONLY", { clause: "S12" });
  return undefined;
}

/** Puts a rule on a query or mutation. One without a rule does not build. */
export function Allow(rule: Rule): MethodDecorator {
  const guard = createMethodMiddlewareDecorator<Context>(async ({ context, info }, next) => {
    if (rule.roles === "PUBLIC") return next();
    const refused = whyNot(rule, actorOf(context));
    if (!refused) return next();
    if (info.parentType.name === "Mutation") throw refused;
    throw new GraphQLError("You may not see this.", { extensions: { code: "FORBIDDEN" } });
  });
  const mark: MethodDecorator = Extensions({ rule });
  return (target, key, descriptor) => {
    guard(target, key, descriptor);
    mark(target, key, descriptor);
  };
}
