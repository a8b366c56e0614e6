// The mail server of the simulated year: takes every mail on this machine, sends none on and writes a line for each, with whom it came for and which notice it is. One house
// of addresses does not exist; another says "later" the first time it is asked for each.
import { appendFileSync, writeFileSync } from "node:fs";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** Opens it on loopback. @param {string} file @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function openYearMail(file) {
  writeFileSync(file, "");
  const asked = new Set();
  const smtp = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => done(answer(address, asked)),
    onData: (stream, { envelope }, done) => void keep(stream, { recipients: envelope.rcptTo, file, done }),
  });
  await new Promise((opened, failed) => {
    smtp.on("error", failed);
    smtp.listen(0, "127.0.0.1", opened);
  });
  return { url: `smtp://127.0.0.1:${smtp.server.address().port}`, stop: () => new Promise((done) => smtp.close(done)) };
}

function answer(address, asked) {
  if (address.endsWith("@den-yparchei.example.gr")) return Object.assign(new Error("no such address"), { responseCode: 550 });
  if (!address.endsWith("@argei.example.gr") || asked.has(address)) return undefined;
  asked.add(address);
  return Object.assign(new Error("later"), { responseCode: 451 });
}

async function keep(stream, { recipients, file, done }) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const { messageId, subject, headers } = await PostalMime.parse(Buffer.concat(parts));
  const stop = headers.find(({ key }) => key === "list-unsubscribe")?.value.replaceAll(/[<>]/gu, "");
  for (const { address } of recipients) appendFileSync(file, `${JSON.stringify({ to: address, id: messageId, subject, stop })}\n`);
  done();
}
