import { existsSync } from "node:fs";
import { z } from "zod";

const databaseUrl = "must look like postgresql://user:password@host:port/database";
const url = z.string(databaseUrl).refine((text) => /^postgres(ql)?:\/\/[^\s/]\S*$/u.test(text) && URL.canParse(text), databaseUrl);

/** Digits only: `Number("")`, `Number("1e3")` and `Number(" 4")` are numbers too. */
const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^[0-9]{1,6}$/u, `must be a whole number from ${least} to ${most}`).transform(Number).refine((number) => number >= least && number <= most, `must be a whole number from ${least} to ${most}`);
const folder = z.string().refine((path) => existsSync(path), "must name a folder that is there");

/** A regular expression that an answer is held against. */
const pattern = z.string().transform((text, ctx) => {
  try {
    return new RegExp(text, "u");
  } catch {
    ctx.addIssue({ code: "custom", message: "must be a regular expression" });
    return z.NEVER;
  }
});

/** Municipality and office code, then where the printer is; the port is 9100 unless it says another. */
const labelPrinter = /^([0-9]{4}\/[0-9A-Z]{1,12})=([\w.-]+?)(?::([0-9]{1,5}))?$/u;

const environment = z.object({
  APP_DATABASE_URL: url,
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().regex(/^[\w.:%-]+$/u, "must be a host name or an address, such as 127.0.0.1").default("127.0.0.1"),
  DATA_DIR: z.string().regex(/\S/u, "must name a folder this process may write to").default(".data"),
  WEB_DIR: folder.optional(),
  TIMESTAMP_URL: z.url({ protocol: /^https?$/u, error: "must be the address of a time-stamp authority (RFC 3161), such as http://timestamp.example.gr" }).optional(),
  TIMESTAMP_CA: z.string().refine((path) => existsSync(path), "must name a PEM file that is there, with the certificates that vouch for the authority").optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/u, error: "must be the address people open, such as https://epidosi.example.gr" }).optional(),
  TRUST_PROXY: z.enum(["true", "false"], "must be true or false").default("false"),
  LABEL_PRINTERS: z.string().transform((text) => text.split(",").map((part) => labelPrinter.exec(part.trim()))).refine((parts) => parts.every((part) => part !== null), "must name a label printer for each office, such as 7105/K0=10.0.4.20:9100, 7105/B2=10.0.5.20").default([]),
  SMTP_URL: z.url({ protocol: /^smtps?$/u, error: "must be the address of a mail server, such as smtp://user:password@mail.example.gr:587" }).optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/u, "must be the sender of notices, such as Δήμος <aliens@example.gr>").optional(),
  SMS_URL: z.url({ protocol: /^https?$/u, error: "must be the address of the SMS gateway, such as https://sms.example.gr/send; {to} and {text} stand for number and words" }).optional(),
  SMS_METHOD: z.enum(["POST", "PUT", "GET"], "must be POST, PUT or GET").default("POST"),
  SMS_BODY: z.string().optional(),
  SMS_CONTENT_TYPE: z.string().regex(/^[\w.+-]+\/[\w.+-]+(;.*)?$/u, "must be a media type, such as application/json").default("application/json"),
  SMS_AUTHORIZATION: z.string().optional(),
  SMS_SUCCESS: pattern.optional(),
  SMS_BAD_NUMBER: pattern.optional(),
  NOTICE_SECONDS: wholeNumber(5, 86_400).default(600),
  DATABASE_POOL: wholeNumber(2, 200).default(20),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent").default("info"),
}).refine((value) => (value.TIMESTAMP_URL === undefined) === (value.TIMESTAMP_CA === undefined), { path: ["TIMESTAMP_CA"], error: "and TIMESTAMP_URL go together: give both, or neither", when: ({ issues }) => issues.length === 0 })
  .refine((value) => (value.SMTP_URL === undefined) === (value.MAIL_FROM === undefined), { path: ["MAIL_FROM"], error: "and SMTP_URL go together: give both, or neither", when: ({ issues }) => issues.length === 0 })
  .refine((value) => value.SMS_URL === undefined || value.SMS_SUCCESS !== undefined, { path: ["SMS_SUCCESS"], error: "must say what the gateway's answer holds when it took the message: gateways answer 200 to what they refuse", when: ({ issues }) => issues.length === 0 })
  .refine((value) => value.SMS_URL === undefined || [value.SMS_URL, value.SMS_BODY].some((text) => text?.includes("{to}")), { path: ["SMS_BODY"], error: "or SMS_URL must hold {to} and {text}", when: ({ issues }) => issues.length === 0 });

export interface Config {
  readonly appDatabaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** Folder for what must outlive a restart beside the database, such as the register's witness. */
  readonly dataDir: string;
  readonly webDir: string | undefined;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly databasePool: number;
  /** Who vouches for when the register was closed; none where it is not configured. */
  readonly timestamps: { readonly url: string; readonly caFile: string } | undefined;
  /** Label printers by municipality and office code, `7105/K0`: nothing is ever sent to an address from elsewhere. */
  readonly labelPrinters: ReadonlyMap<string, { readonly host: string; readonly port: number }>;
  /** The mail server notices go out by; none where it is not configured, and no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly sms: SmsGateway | undefined;
  /** How often what persons should be told is looked for. */
  readonly noticeSeconds: number;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** How an SMS is handed to a gateway: `{to}` and `{text}` in address and body. */
export interface SmsGateway {
  readonly url: string;
  readonly method: "POST" | "PUT" | "GET";
  readonly body: string | undefined;
  readonly contentType: string;
  readonly authorization: string | undefined;
  /** What the answer holds when the message was taken, and when the number takes none. */
  readonly success: RegExp;
  readonly badNumber: RegExp | undefined;
}

/** Thrown when the environment is wrong: one line per variable, saying which and how to mend it. */
export class WrongConfiguration extends Error {}

/** Reads and checks the environment. Refuses with one line per wrong variable; never prints a value, which may be a secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success)
    throw new WrongConfiguration(
      read.error.issues
        .map((issue) => {
          const name = issue.path.join(".");
          return given[name] === undefined ? `${name} is missing: it ${issue.message}` : `${name} ${issue.message}`;
        })
        .join("\n"),
    );
  const value = read.data;
  return {
    appDatabaseUrl: value.APP_DATABASE_URL,
    port: value.PORT,
    host: value.HOST,
    dataDir: value.DATA_DIR,
    webDir: value.WEB_DIR,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/u, ""),
    trustProxy: value.TRUST_PROXY === "true",
    databasePool: value.DATABASE_POOL,
    timestamps: value.TIMESTAMP_URL !== undefined && value.TIMESTAMP_CA !== undefined ? { url: value.TIMESTAMP_URL, caFile: value.TIMESTAMP_CA } : undefined,
    labelPrinters: new Map(value.LABEL_PRINTERS.map((part) => [part?.[1] ?? "", { host: part?.[2] ?? "", port: Number(part?.[3] ?? 9100) }])),
    mail: value.SMTP_URL !== undefined && value.MAIL_FROM !== undefined ? { url: value.SMTP_URL, from: value.MAIL_FROM } : undefined,
    sms:
      value.SMS_URL !== undefined && value.SMS_SUCCESS !== undefined
        ? { url: value.SMS_URL, method: value.SMS_METHOD, body: value.SMS_BODY, contentType: value.SMS_CONTENT_TYPE, authorization: value.SMS_AUTHORIZATION, success: value.SMS_SUCCESS, badNumber: value.SMS_BAD_NUMBER }
        : undefined,
    noticeSeconds: value.NOTICE_SECONDS,
    logLevel: value.LOG_LEVEL,
  };
}
