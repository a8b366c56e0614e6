import type { SmsGateway } from "./config";
import { Unsent } from "./unsent";

/** Hands one SMS to the gateway. It was taken only where the answer holds what success looks like: gateways answer 200 to what they refuse. Throws `Unsent`. */
export async function sendSms(gateway: SmsGateway, to: string, text: string): Promise<void> {
  const { status, body } = await ask(gateway, to, text);
  if (gateway.badNumber?.test(body)) throw new Unsent("BAD_ADDRESS");
  if (status === 401 || status === 403) throw new Unsent("NOT_SIGNED_IN");
  if (status === 429 || status >= 500) throw new Unsent("REFUSED_FOR_NOW");
  if (status >= 300 || !gateway.success.test(body)) throw new Unsent("BAD_ANSWER");
}

async function ask(gateway: SmsGateway, to: string, text: string): Promise<{ readonly status: number; readonly body: string }> {
  const url = fill(gateway.url, { to, text }, encodeURIComponent);
  const body = gateway.method === "GET" || gateway.body === undefined ? null : fill(gateway.body, { to, text }, encoderFor(gateway.contentType));
  const headers = { ...(body === null ? {} : { "content-type": gateway.contentType }), ...(gateway.authorization === undefined ? {} : { authorization: gateway.authorization }) };
  try {
    const answer = await fetch(url, { method: gateway.method, headers, body, redirect: "error", signal: AbortSignal.timeout(15_000) });
    return { status: answer.status, body: (await answer.text()).slice(0, 10_000) };
  } catch {
    throw new Unsent("NO_CONNECTION");
  }
}

function fill(template: string, parts: Readonly<Record<string, string>>, encode: (part: string) => string): string {
  return template.replaceAll(/\{(to|text)\}/gu, (_, name: string) => encode(parts[name] ?? ""));
}

/** So that words never end the value they stand in. */
function encoderFor(contentType: string): (part: string) => string {
  if (contentType.includes("json")) return (part) => JSON.stringify(part).slice(1, -1);
  if (contentType.includes("urlencoded")) return encodeURIComponent;
  if (contentType.includes("xml")) return (part) => part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  return (part) => part;
}
