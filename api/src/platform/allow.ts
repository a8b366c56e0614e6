import type { Role } from "@epidosi/schema";
import { GraphQLError } from "graphql";
import { createMethodMiddlewareDecorator, Extensions, type NextFn, type ResolverData } from "type-graphql";
import type { Actor } from "./actor";
import { actorOf, type Context } from "./context";
import { Refused } from "./refusal";
import { refusalsAsData } from "./refusals-as-data";

/** Who may do one act: roles held at the office one works at, and which office that must be. */
export interface Rule {
  readonly roles: readonly Role[] | "SIGNED_IN" | "PUBLIC";
  readonly office: "ANY" | "CENTRAL";
  /** The clause behind the office's rule, told with the refusal. */
  readonly clause?: string;
}
export type Policy = Readonly<Record<string, Rule>>;

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

async function guarded(rule: Rule, { context, info }: ResolverData<Context>, next: NextFn): Promise<unknown> {
  if (rule.roles === "PUBLIC") return next();
  const refused = whyNot(rule, actorOf(context));
  if (!refused) return next();
  if (info.parentType.name === "Mutation") throw refused;
  throw new GraphQLError("You may not see this.", { extensions: { code: "FORBIDDEN" } });
}
