import { ApolloServerErrorCode } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import { defectCounter } from "./metrics";
import { currentRequest } from "./request-scope";
import { sqlState } from "./transaction";

const spoken = new Set(["UNAUTHENTICATED", "FORBIDDEN", "REFUSED", "TOO_MANY_REQUESTS"]);
const callers = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * What may leave the house of an error: our own sentences, and for mistakes in the query where they are. Values are cut
 * out, for they may be a person's. Anything else is logged once under a correlation id and told as nothing but that id.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { log, correlationId } = currentRequest();
  const code = String(formatted.extensions?.["code"] ?? "");
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (spoken.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, path: formatted.path, extensions };
  }
  if (callers.has(code) && (error instanceof GraphQLError || formatted.locations))
    return { message: withoutValues(formatted.message), locations: formatted.locations, extensions: { code } };
  if (isOutage(original)) {
    log.error({ correlationId, state: sqlState(original) }, "database out of reach");
    return { message: "The database is out of reach. Try again.", extensions: { code: "UNAVAILABLE", correlationId } };
  }
  defectCounter.inc();
  log.error({ correlationId, problem: describe(original) }, "defect");
  return { message: `Something failed here. Quote ${correlationId}.`, extensions: { code: "INTERNAL", correlationId } };
}

function withoutValues(message: string): string {
  const limit = /Query depth limit of (\d+) exceeded/u.exec(message);
  if (limit) return `The query is too deep: at most ${limit[1]} levels. Ask in several queries.`;
  const value = message.indexOf(" got invalid value ");
  if (value < 0) return message.slice(0, 300);
  const at = / at "([\w$.[\]]+)"/u.exec(message);
  return `${message.slice(0, value)} has a value that does not fit${at ? ` at ${at[1]}` : ""}.`;
}

/** SQLSTATE classes 08 (connection), 57P (shutdown, restart), 53 (resources), and the socket's own codes. */
export function isOutage(problem: unknown): boolean {
  const state = sqlState(problem);
  if (state && /^(08|57P|53|25P03|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/u.test(state)) return true;
  return problem instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/u.test(problem.message);
}

/** Name, SQLSTATE and stack without the message's values: database messages quote rows. */
function describe(problem: unknown): Record<string, unknown> {
  if (!(problem instanceof Error)) return { kind: typeof problem };
  const state = sqlState(problem);
  // The database's own place in its code says what failed without quoting a row.
  const routine = "routine" in problem ? problem.routine : undefined;
  return { kind: problem.name, state, routine, message: state || problem instanceof GraphQLError ? undefined : problem.message, stack: problem.stack?.split("\n").slice(1, 12).map((line) => line.trim()) };
}
