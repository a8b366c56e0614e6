import { getNamedType, GraphQLError, isUnionType } from "graphql";
import type { MiddlewareFn } from "type-graphql";
import type { Context } from "./context";
import { Refused } from "./refusal";
import { Refusal } from "./refusal.type";
import { refusedCounter } from "./metrics";
import { sqlState } from "./transaction";

/** A rule's no becomes a `Refusal` of the act's union; where the answer is none, as in a query, it becomes an error with the refusal's code. */
export const refusalsAsData: MiddlewareFn<Context> = async ({ info }, next) => {
  if (info.parentType.name !== "Mutation" && info.parentType.name !== "Query") return next();
  try {
    return await next();
  } catch (problem) {
    const refused = problem instanceof Refused ? problem : ofDatabase(problem);
    if (!refused) throw problem;
    refusedCounter.inc({ code: refused.code });
    if (!isUnionType(getNamedType(info.returnType)))
      throw new GraphQLError("The office cannot answer this.", { extensions: { code: "REFUSED", refusal: refused.code, about: refused.detail.about } });
    return Object.assign(new Refusal(), {
      code: refused.code,
      about: refused.detail.about ?? null,
      clause: refused.detail.clause ?? null,
    });
  }
};

/** Input the database itself cannot take: an id that is none, a NUL in a text, a number out of range (SQLSTATE class 22). */
function ofDatabase(problem: unknown): Refused | undefined {
  const state = sqlState(problem);
  if (state === "22P02") return new Refused("NOT_FOUND");
  if (state?.startsWith("22")) return new Refused("INVALID_INPUT");
  return undefined;
}
