// `npm start`: from a bare machine to the running house. Installs, builds, starts PostgreSQL, migrates as the owner, loads the
// demo municipality once and serves everything on one port as the application's role.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { apiProgram, dataDir, openDatabase } from "./database.mjs";
import { build, command, ensureInstalled, pinnedNodeFolder, projectEnv, root, serverFlags, step, Trouble } from "./runtime.mjs";

const port = Number(process.env.PORT || 4000);

await command(async () => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble("PORT must be a whole number from 1 to 65535.");
  if (await taken(port)) throw new Trouble(`Port ${port} is in use. Stop what listens there, or choose another: PORT=4001 npm start`);
  ensureInstalled();
  step("building what has changed");
  await build();
  step("starting PostgreSQL");
  const database = await openDatabase({ ownSignals: true });
  try {
    step("migrating");
    const { appDatabaseUrl } = await apiProgram("migrate.js", [], { DATABASE_URL: database.url });
    const demo = process.env.DEMO === "false" ? { accounts: [] } : await apiProgram("load-municipality.js", ["--demo"], { DATABASE_URL: database.url, DATA_DIR: dataDir });
    // The demonstration writes to people of its own: their mails stay on this machine, where a newcomer can read them.
    const mail = process.env.SMTP_URL || demo.accounts.length === 0 ? undefined : await import("./demo-mail.mjs").then(({ openDemoMail }) => openDemoMail(join(dataDir, "outbox")));
    const sending = mail ? { SMTP_URL: mail.smtpUrl, MAIL_FROM: "Δήμος <notices@demo.example.gr>", NOTICE_SECONDS: process.env.NOTICE_SECONDS || "10" } : {};
    await serve({ ...sending, APP_DATABASE_URL: process.env.APP_DATABASE_URL || appDatabaseUrl, PORT: String(port), DATA_DIR: dataDir, WEB_DIR: process.env.WEB_DIR || join(root, "web/out") }, { ...demo, outbox: mail?.pageUrl }).finally(() => mail?.stop());
  } finally {
    await database.stop();
  }
});

/** Runs the server until it ends or somebody stops it. */
function serve(env, demo) {
  return new Promise((resolve, reject) => {
    const server = spawn(join(pinnedNodeFolder(), "node"), [...serverFlags, join(root, "api/dist/main.js")], { cwd: root, env: projectEnv({ LOG_LEVEL: "warn", ...env, DATABASE_URL: undefined }), stdio: ["ignore", "inherit", "inherit"], detached: true });
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      step("stopping");
      server.kill("SIGTERM");
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    process.on("SIGHUP", stop);
    server.on("exit", (code) => (stopping || code === 0 ? resolve(undefined) : reject(new Trouble(`The server ended by itself (code ${code}). Its last lines are above.`))));
    void announce(demo, () => stopping || server.exitCode !== null);
  });
}

async function announce(demo, over) {
  const address = `http://localhost:${port}`;
  while (!over()) {
    const ready = await fetch(`${address}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  if (over()) return;
  const rows = demo.accounts.map((account) => `  ${account.username.padEnd(12)} ${account.role.padEnd(28)} ${account.office}`);
  process.stdout.write(`\nEpidosi is ready: ${address}\n`);
  if (rows.length > 0) process.stdout.write(`\nDemo municipality ${demo.municipality}, password of every account: ${demo.accounts[0].password}\n${rows.join("\n")}\n`);
  if (demo.outbox) process.stdout.write(`\nWhat the demo writes to people by e-mail: ${demo.outbox}\n`);
  else if (!process.env.SMTP_URL && !process.env.SMS_URL) process.stdout.write("\nNotices to people are not sent: neither SMTP_URL nor SMS_URL is set (infra/README.md).\n");
  process.stdout.write("\nCtrl-C stops it.\n");
}

function taken(wanted) {
  return new Promise((done) => {
    const socket = connect({ port: wanted, host: "127.0.0.1" }, () => (socket.destroy(), done(true)));
    socket.on("error", () => done(false));
  });
}
