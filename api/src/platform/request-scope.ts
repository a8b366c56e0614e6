import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type Logger } from "pino";

interface RequestScope {
  readonly log: Logger;
  readonly correlationId: string;
}

/** The request now served, for code that is handed no context: error formatting. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

const outside: RequestScope = { log: pino({ level: "silent" }), correlationId: "none" };

export function currentRequest(): RequestScope {
  return requestScope.getStore() ?? outside;
}
