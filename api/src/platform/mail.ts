import { createTransport } from "nodemailer";
import type { Config } from "./config";
import { Unsent } from "./unsent";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** One for all attempts, so that a mail that went out twice is known as one. */
  readonly messageId: string;
  /** Where one request, without signing in, stops further mails (RFC 8058). */
  readonly unsubscribeUrl: string;
}

export interface Mailer {
  /** Throws `Unsent`. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

/** Hands mails to the configured server. Encrypted where the server can; always where the address says `smtps`. */
export function openMailer({ url, from }: NonNullable<Config["mail"]>): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ unsubscribeUrl, ...mail }) => {
      try {
        await transport.sendMail({ ...mail, from, list: { unsubscribe: { url: unsubscribeUrl } }, ...oneClick });
      } catch (problem) {
        throw new Unsent(problemOf(problem));
      }
    },
    close: () => transport.close(),
  };
}

const oneClick = { headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } };

/** By what the server said, or that it said nothing. What it says may repeat the address, and is not kept. */
function problemOf(problem: unknown): Unsent["problem"] {
  const { code, command, responseCode = 0 } = problem as { code?: string; command?: string; responseCode?: number };
  if (code === "EAUTH") return "NOT_SIGNED_IN";
  if (responseCode >= 400 && responseCode < 500) return "REFUSED_FOR_NOW";
  // Who is refused as sender is this installation, not the person.
  if (code === "EENVELOPE" && command !== "MAIL FROM") return "BAD_ADDRESS";
  return responseCode >= 500 ? "REFUSED" : "NO_CONNECTION";
}
