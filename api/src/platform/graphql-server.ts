import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLSchema } from "graphql";
import { compiledExecution } from "./compiled-execution";
import type { Context } from "./context";
import { formatError } from "./format-error";
import { seenFields } from "./seen-fields";

/** Depth, cost, aliases and tokens of one request are bounded; hints about unknown fields are not given (trust §3). */
const armor = new ApolloArmor({
  blockFieldSuggestion: { enabled: true },
  costLimit: { enabled: true, maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.1, ignoreIntrospection: true },
  maxAliases: { enabled: true, n: 15, allowList: [] },
  maxDepth: { enabled: true, n: 12, ignoreIntrospection: true },
  maxDirectives: { enabled: true, n: 9 },
  maxTokens: { enabled: true, n: 2_000 },
});

export function makeGraphqlServer(schema: GraphQLSchema, plugins: readonly ApolloServerPlugin<Context>[]): ApolloServer<Context> {
  const protection = armor.protect();
  return new ApolloServer<Context>({
    schema,
    ...protection,
    plugins: [closeReader(), seenFields(), compiledExecution(), ...plugins, ...(protection.plugins as ApolloServerPlugin<Context>[])],
    formatError,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
}

/** Gives the request's read connection back before the answer leaves. */
function closeReader(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue }) {
          await contextValue.reader.close();
        },
      };
    },
  };
}
