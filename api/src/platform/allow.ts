import type { Role } from "@epidosi/schema";
import { GraphQLError } from "graphql";
import { createMethodMiddlewareDecorator, Extensions, type NextFn, type ResolverData } from "type-graphql";
import type { Actor } from "./actor";
import { actorOf, type Context } from "./context";
import { Refused } from "./refusal";
import { refusalsAsData } from "./refusals-as-data";
import type { Policy, Rule } from "./rule";

export type { Policy, Rule };

/** The refusal a person meets, or undefined where the rule lets them act. */
export function whyNot(rule: Rule, actor: Actor): Refused | undefined {
  if (Array.isArray(rule.roles) && !rule.roles.some((role: Role) => actor.roles.includes(role))) return new Refused("NOT_ALLOWED");
  if (rule.office === "CENTRAL" && actor.officeKind !== "CENTRAL") return new Refused("CENTRAL_ONLY", { clause: rule.clause });
  return undefined;
}

/** Puts a rule on a query or mutation. One without a rule does not build. */
export function Allow(rule: Rule): MethodDecorator {
  // On operations alone: a middleware on every field would make each of a list's plain values a promise.
  const guard = createMethodMiddlewareDecorator<Context>((action, next) => refusalsAsData(action, () => guarded(rule, action, next)));
  const mark: MethodDecorator = Extensions({ rule });
  return (target, key, descriptor) => {
    guard(target, key, descriptor);
    mark(target, key, descriptor);
  };
}

/** An act from an office without a decision in force or outside its link is refused with the clause, whatever the role (S4, S5, S7). */
export function whyNotNow(rule: Rule, actor: Actor): Refused | undefined {
  return actor.closed && !rule.evenClosed && !(rule.whileClosing && actor.closed.draining) ? new Refused(actor.closed.code, { clause: actor.closed.clause }) : undefined;
}

async function guarded(rule: Rule, { context, info }: ResolverData<Context>, next: NextFn): Promise<unknown> {
  if (rule.roles === "PUBLIC") return next();
  const isAct = info.parentType.name === "Mutation";
  const refused = whyNot(rule, actorOf(context)) ?? (isAct ? whyNotNow(rule, actorOf(context)) : undefined);
  if (!refused) return next();
  if (isAct) throw refused;
  throw new GraphQLError("You may not see this.", { extensions: { code: "FORBIDDEN" } });
}
