// `npm run errand -- --out DIR [--url URL]`: the main errand, steps 1 to 7, through GraphQL as its persons, against a running
// server or one started for it. Prints a line per step with the codes and numbers issued; leaves every paper in DIR.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { dataDir } from "./database.mjs";
import * as client from "./client.mjs";
import { command, root, Trouble } from "./runtime.mjs";

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const out = resolve(argument("--out") ?? "errand");
const municipality = argument("--municipality") ?? "7105";

await command(async () => {
  mkdirSync(out, { recursive: true });
  const given = argument("--url");
  if (given) return play(given.replace(/\/$/u, ""));
  const { freePort } = await import("./postgres.mjs");
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, "infra/commands/start.mjs")], { env: { ...process.env, PORT: String(port) }, stdio: ["ignore", "ignore", "inherit"] });
  try {
    await ready(`http://localhost:${port}`, server);
    await play(`http://localhost:${port}`);
  } finally {
    const over = new Promise((done) => server.on("exit", done));
    server.kill("SIGINT");
    await over;
  }
});

async function ready(url, server) {
  while (server.exitCode === null) {
    if (await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Trouble("The server did not start; its own lines are above.");
}

async function play(url) {
  const password = process.env.FIRST_PASSWORD ?? client.firstPassword(dataDir, municipality);
  const [branch, central, courier] = await Promise.all(["tylisos", "kentriki", "dianomeas"].map((username) => signIn(url, username, password)));
  const offices = new Map((await branch.ask("{ offices { id code name } }")).map((office) => [office.code, office]));
  const say = (step, text) => process.stdout.write(`${step}  ${text}\n`);
  const sealNumber = () => String(randomInt(100_000_000, 999_999_999));
  const atBranch = { username: "tylisos2", password };
  const atCentral = { username: "thyrida", password };

  // 1. A resident files a renewal at a branch.
  const filed = await branch.file(offices.get("B2").id, { latinGivenName: "DRITA", greekSurname: "Μπερίσα", greekGivenName: "Ντρίτα" });
  const number = `${filed.protocolEntry.number}/${filed.protocolEntry.year}`;
  say(1, `filed at ${offices.get("B2").name}: protocol ${number}, receipt ${filed.receipt.code}`);
  await branch.save(filed.receipt.paperUrl, "1-registration-receipt");
  const certificate = await branch.act("issueSubmissionCertificate(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "SubmissionCertificate { serial validUntil paperUrl }");
  say(1, `certificate ${certificate.serial}, valid until ${certificate.validUntil}`);
  await branch.save(certificate.paperUrl, "1-submission-certificate");

  // 2. The file travels to the central office and, in a batch, to the Directorate.
  const dossier = await branch.act("tagCaseFile(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: filed.id }, "CustodyItem { tag tagPaperUrl }");
  await branch.save(dossier.tagPaperUrl, "2-item-tag");
  const up = await travel({ from: branch, to: central, toOffice: offices.get("K0"), tags: [dossier.tag], courier, seal: sealNumber(), secondFrom: atBranch, secondTo: atCentral, papers: null });
  say(2, `dossier ${dossier.tag} to the central office in package ${up.code}, seal ${up.seal}`);
  const forwarded = await dispatch(central, [dossier.tag]);
  say(2, `batch to the Directorate: outgoing ${forwarded.number}`);
  await central.save(forwarded.coveringLetterUrl, "2-covering-list");

  // 3. Permits and decisions come back, to the central office only.
  const inbound = await central.act("openInboundBatch(commandId: $commandId, directorateReference: \"Φ.1182\", directorateDate: \"2011-05-20\", listedCount: 1)", "", {}, "InboundBatch { id protocolEntry { number year } }");
  const serial = `ΑΑ${randomInt(100_000_000, 999_999_999)}`;
  await central.act(
    "addInboundLine(commandId: $commandId, batchId: $id, line: $line)", "$id: ID!, $line: InboundLineInput!",
    { id: inbound.id, line: { protocolNumber: filed.protocolEntry.number, protocolYear: filed.protocolEntry.year, decisionKind: "GRANT", decisionNumber: "3391", decidedOn: "2011-05-18", permitSerial: serial, validFrom: "2011-05-18", validUntil: "2013-05-17" } },
    "InboundBatch { id }",
  );
  const accepted = await central.act("acceptInboundBatch(commandId: $commandId, batchId: $id, countedCount: 1)", "$id: ID!", { id: inbound.id }, "InboundBatch { items { tag kind tagPaperUrl application { id } } }");
  const items = accepted.items.filter((item) => item.application.id === filed.id);
  say(3, `batch from the Directorate, incoming ${inbound.protocolEntry.number}/${inbound.protocolEntry.year}: permit ${serial}, items ${items.map((item) => item.tag).join(" ")}`);
  for (const item of items) await central.save(item.tagPaperUrl, `3-item-tag-${item.kind.toLowerCase()}`);

  // 4 and 5. Packed and sealed by two, carried, read blind, opened by two, scanned blind.
  const down = await travel({ from: central, to: branch, toOffice: offices.get("B2"), tags: items.map((item) => item.tag), courier, seal: sealNumber(), secondFrom: atCentral, secondTo: atBranch, papers: "4" });
  say(4, `package ${down.code} to ${offices.get("B2").name}, seal ${down.seal}, carried by the courier`);
  say(5, `received blind: ${down.state}, ${down.lines.length} of ${down.lines.length}`);

  // 6. The person comes with the receipt.
  const found = await branch.ask(`query ($code: String!) { identify(code: $code) { applicationId } }`, { code: filed.receipt.code });
  const delivery = await branch.act("startDelivery(commandId: $commandId, applicationId: $id)", "$id: ID!", { id: found.applicationId }, "Delivery { id }");
  const { applicant } = await branch.ask("query ($id: ID!) { application(id: $id) { applicant { travelDocuments { number } } } }", { id: found.applicationId });
  const served = await branch.act(
    "completeDelivery(commandId: $commandId, deliveryId: $id, input: $input)", "$id: ID!, $input: CompleteDeliveryInput!",
    { id: delivery.id, input: { identityDocumentKind: "PASSPORT", identityDocumentNumber: applicant.travelDocuments[0].number, holderPassportSeen: true, signaturePng: signature() } },
    "Delivery { proof { servedAt paperUrl verificationCode item { tag } } }",
  );
  say(6, `delivered at ${served.proof.servedAt}, proof ${served.proof.item.tag}`);
  await branch.save(served.proof.paperUrl, "6-proof-of-service");

  // 7. The proof goes back up; only then is the case closed.
  const back = await travel({ from: branch, to: central, toOffice: offices.get("K0"), tags: [served.proof.item.tag], courier, seal: sealNumber(), secondFrom: atBranch, secondTo: atCentral, papers: null });
  const proofs = await dispatch(central, [served.proof.item.tag]);
  await central.save(proofs.coveringLetterUrl, "7-covering-list");
  await central.act("acknowledgeOutboundBatch(commandId: $commandId, batchId: $id, directorateReference: \"Φ.2044\", acknowledgedOn: \"2011-06-01\")", "$id: ID!", { id: proofs.id }, "OutboundBatch { state }");
  const end = await central.ask(`query ($id: ID!) { application(id: $id) { status } }`, { id: filed.id });
  if (end.status !== "CLOSED") throw new Trouble(`The case should be closed and is ${end.status}.`);
  say(7, `proof in package ${back.code}, outgoing ${proofs.number}, acknowledged: the case is ${end.status}`);
  process.stdout.write(`\nPapers: ${out}\n`);
}

/** One sealed package from office to office, in hands that are never two and never none. */
async function travel({ from, to, toOffice, tags, courier, seal, secondFrom, secondTo, papers }) {
  const bag = await from.act("createPackage(commandId: $commandId, toOfficeId: $to)", "$to: ID!", { to: toOffice.id }, "TransferPackage { code }");
  const code = bag.code;
  for (const tag of tags) await from.act("addToPackage(commandId: $commandId, code: $code, tag: $tag)", "$code: String!, $tag: String!", { code, tag }, "TransferPackage { state }");
  await from.act("countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $second)", "$code: String!, $count: Int!, $second: SecondPersonInput!", { code, count: tags.length, second: secondFrom }, "TransferPackage { state }");
  const sealed = await from.act("sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $seal)", "$code: String!, $seal: String!", { code, seal }, "TransferPackage { labelUrl manifestUrl }");
  if (papers) {
    await from.save(sealed.labelUrl, `${papers}-package-label`);
    await from.save(sealed.manifestUrl, `${papers}-manifest`);
  }
  await courier.act("acceptPackage(commandId: $commandId, code: $code, sealRead: $seal)", "$code: String!, $seal: String!", { code, seal }, "CourierPackage { state }");
  await courier.act("handOverPackage(commandId: $commandId, code: $code)", "$code: String!", { code }, "CourierPackage { state }");
  await to.act("arrivePackage(commandId: $commandId, code: $code, sealRead: $seal, intact: true)", "$code: String!, $seal: String!", { code, seal }, "TransferPackage { state }");
  await to.act("openPackage(commandId: $commandId, code: $code, secondPerson: $second)", "$code: String!, $second: SecondPersonInput!", { code, second: secondTo }, "TransferPackage { state }");
  const received = await to.act("receiveContents(commandId: $commandId, code: $code, tags: $tags)", "$code: String!, $tags: [String!]!", { code, tags }, "TransferPackage { state lines { tag result } }");
  await to.act("closePackage(commandId: $commandId, code: $code)", "$code: String!", { code }, "TransferPackage { state }");
  return { code, seal, ...received };
}

async function dispatch(central, tags) {
  const batch = await central.act("openOutboundBatch(commandId: $commandId)", "", {}, "OutboundBatch { id }");
  for (const tag of tags) await central.act("addToOutboundBatch(commandId: $commandId, batchId: $id, tag: $tag)", "$id: ID!, $tag: String!", { id: batch.id, tag }, "OutboundBatch { id }");
  const sent = await central.act("dispatchOutboundBatch(commandId: $commandId, batchId: $id)", "$id: ID!", { id: batch.id }, "OutboundBatch { id coveringLetterUrl protocolEntry { number year } }");
  return { ...sent, number: `${sent.protocolEntry.number}/${sent.protocolEntry.year}` };
}

async function signIn(url, username, password) {
  const person = await client.signIn({ url, municipality, username, password });
  return { ...person, save: async (path, name) => writeFileSync(join(out, `${name}.pdf`), await person.paper(path)) };
}

/** A drawn line as a PNG, as the glass of the counter gives it. */
function signature() {
  const [width, height] = [300, 120];
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  for (let x = 20; x < width - 20; x += 1) {
    const y = Math.round(60 + 30 * Math.sin(x / 14) * Math.cos(x / 45));
    for (const thick of [0, 1, 2]) rows[(y + thick) * (width + 1) + 1 + x] = 20;
  }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)];
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]).toString("base64");
}
