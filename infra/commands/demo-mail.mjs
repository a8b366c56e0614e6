// The mail server of the demonstration: takes every mail on this machine, sends none on, keeps each as a file in the outbox folder and shows them on a page.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** Opens both on loopback. @param {string} folder @returns {Promise<{ smtpUrl: string, pageUrl: string, stop: () => Promise<void> }>} */
export async function openDemoMail(folder) {
  mkdirSync(folder, { recursive: true });
  const smtp = new SMTPServer({ authOptional: true, closeTimeout: 200, disabledCommands: ["STARTTLS", "AUTH"], onData: (stream, _session, done) => void keep(stream, folder, done) });
  const page = createServer((request, response) => void show(request, response, folder));
  const [smtpPort, pagePort] = [await listen(smtp), await listen(page)];
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://localhost:${pagePort}`,
    stop: async () => {
      page.closeAllConnections();
      await Promise.all([new Promise((done) => smtp.close(done)), new Promise((done) => page.close(done))]);
    },
  };
}

function listen(server) {
  return new Promise((resolve, reject) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve(listening.address().port));
    server.on("error", reject);
  });
}

async function keep(stream, folder, done) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  writeFileSync(join(folder, `${new Date().toISOString().replaceAll(/[:.]/gu, "-")}-${Math.random().toString(36).slice(2, 8)}.eml`), Buffer.concat(parts));
  done();
}

async function show(request, response, folder) {
  const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));
  const names = readdirSync(folder).filter((file) => file.endsWith(".eml")).sort().reverse();
  // A mail is shown as a page that can run nothing and fetch nothing.
  response.setHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (name === "") return response.end(list(await Promise.all(names.slice(0, 200).map(async (file) => ({ file, mail: await PostalMime.parse(readFileSync(join(folder, file))) })))));
  if (!names.includes(name)) return response.writeHead(404).end("There is no such mail.");
  const mail = await PostalMime.parse(readFileSync(join(folder, name)));
  return response.end(mail.html ?? `<pre>${escape(mail.text ?? "")}</pre>`);
}

function list(mails) {
  const rows = mails.map(({ file, mail }) => `<tr><td>${escape(mail.date ?? "")}</td><td>${escape(mail.to?.[0]?.address ?? "")}</td><td><a href="/${encodeURIComponent(file)}"><bdi>${escape(mail.subject ?? "")}</bdi></a></td></tr>`);
  const body = rows.length > 0 ? `<table>${rows.join("")}</table>` : "<p>Δεν έχει σταλεί κάτι ακόμη. Όταν τα έγγραφα ενός προσώπου με e-mail είναι έτοιμα, η ειδοποίηση έρχεται εδώ σε λίγα δευτερόλεπτα.<br><span lang=\"en\">Nothing was sent yet. When the papers of a person with an e-mail address are ready, the notice arrives here in a few seconds.</span></p>";
  return `<!doctype html><html lang="el"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Εξερχόμενα επίδειξης</title><style>body{font:16px/1.5 sans-serif;margin:2rem}td{padding:.5rem 1rem .5rem 0}</style><h1>Εξερχόμενα επίδειξης</h1><p>Τίποτε από αυτά δεν έφυγε από τον υπολογιστή. <span lang="en">None of these left this machine.</span></p>${body}</html>`;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
