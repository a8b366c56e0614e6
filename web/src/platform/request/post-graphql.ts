/** What came of one request. Every way of not getting data has its own name, because each needs another answer. */
export type Reply =
  | { readonly kind: "DATA"; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: "UNAUTHENTICATED" }
  | { readonly kind: "UNREACHABLE" }
  | { readonly kind: "TROUBLE"; readonly code: string | null; readonly correlationId: string | null };

/** A request without an answer after this many ms counts as lost: on a weak network it would hang for ever. */
const patienceMs = 20_000;

/** Asks the server on this origin with the session's cookie. For screens that must stay small; never throws. */
export async function postGraphql(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  fetchFrom: typeof fetch = fetch,
): Promise<Reply> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetchFrom("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      credentials: "same-origin",
      cache: "no-store",
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patienceMs),
    });
    body = await response.text();
  } catch {
    return { kind: "UNREACHABLE" };
  }
  return replyOf(response.status, parse(body));
}

function replyOf(status: number, body: unknown): Reply {
  if (!isRecord(body)) return { kind: "TROUBLE", code: `HTTP_${status}`, correlationId: null };
  const [error] = Array.isArray(body["errors"]) ? (body["errors"] as readonly unknown[]) : [];
  if (error === undefined && isRecord(body["data"])) return { kind: "DATA", data: body["data"] };
  const extensions = isRecord(error) && isRecord(error["extensions"]) ? error["extensions"] : {};
  const code = textOrNull(extensions["code"]);
  if (code === "UNAUTHENTICATED") return { kind: "UNAUTHENTICATED" };
  return { kind: "TROUBLE", code: code ?? `HTTP_${status}`, correlationId: textOrNull(extensions["correlationId"]) };
}

/** A page of a hotel's network answers in HTML: that is not an answer of ours. */
function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
