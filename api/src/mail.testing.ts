import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail extends Email {
  readonly recipients: readonly string[];
}

/** A real mail server on this machine that keeps what it gets. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** What it answers to a recipient instead of taking it: an SMTP code. */
  refuses: number | null;
  /** What it answers to whoever sends: an SMTP code. */
  refusesSender: number | null;
  /** As when the machine is down, and up again at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let server: SMTPServer | undefined;
  let port = 0;
  const house: MailServer = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    refuses: null,
    refusesSender: null,
    async start() {
      server = new SMTPServer({
        authOptional: true,
        closeTimeout: 100,
        disabledCommands: ["STARTTLS", "AUTH"],
        onMailFrom: (_address, _session, done) => (house.refusesSender === null ? done() : done(Object.assign(new Error("no"), { responseCode: house.refusesSender }))),
        onRcptTo: (_address, _session, done) => (house.refuses === null ? done() : done(Object.assign(new Error("no"), { responseCode: house.refuses }))),
        onData: (stream, session, done) => {
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => void keep(Buffer.concat(parts), session.envelope.rcptTo.map(({ address }) => address), done));
        },
      });
      const opened = server;
      await new Promise<void>((done) => opened.listen(port, "127.0.0.1", done));
      port = (opened.server.address() as AddressInfo).port;
    },
    stop: () => new Promise<void>((done) => (server ? server.close(done) : done())),
  };
  async function keep(raw: Buffer, recipients: readonly string[], done: () => void): Promise<void> {
    mails.push({ ...(await PostalMime.parse(raw)), recipients });
    done();
  }
  await house.start();
  return house;
}

/** A real SMS gateway on this machine that keeps what it gets and answers what it is told to. */
export interface Gateway {
  readonly url: string;
  readonly got: { readonly body: string; readonly authorization: string | undefined; readonly contentType: string | undefined }[];
  answer: { readonly status: number; readonly body: string };
  stop(): Promise<void>;
}

export async function openGateway(): Promise<Gateway> {
  const gateway: Omit<Gateway, "url" | "stop"> = { got: [], answer: { status: 200, body: '{"status":"OK"}' } };
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      gateway.got.push({ body, authorization: request.headers.authorization, contentType: request.headers["content-type"] });
      response.writeHead(gateway.answer.status).end(gateway.answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  return Object.assign(gateway, { url, stop: () => new Promise<void>((done) => void server.close(() => done())) });
}

/** Waits until something is so; the queue works by itself. */
export async function until(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error("it did not become so in time");
    await new Promise((done) => setTimeout(done, 50));
  }
}
