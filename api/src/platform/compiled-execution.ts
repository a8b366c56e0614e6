import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { ExecutionResult } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "./context";

const kept = 500;

/** Executes operations compiled once (graphql-jit): the default executor costs half the throughput of a hot list. */
export function compiledExecution(): ApolloServerPlugin<Context> {
  const compiled = new Map<string, CompiledQuery>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operationName, request, contextValue, queryHash }) {
          const key = `${queryHash}:${operationName ?? ""}`;
          let query = compiled.get(key);
          if (!query) {
            const made = compileQuery(schema, document, operationName ?? undefined);
            if (!isCompiledQuery(made)) return null;
            query = made;
            if (compiled.size >= kept) compiled.delete(compiled.keys().next().value ?? "");
            compiled.set(key, query);
          }
          const singleResult = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
          return { body: { kind: "single", singleResult }, http: { headers: new HeaderMap(), status: undefined } };
        },
      };
    },
  };
}
