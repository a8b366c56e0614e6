import type { Town } from "./town";

/** One thing that must hold at the end of the year: what it is, what was found, and whether it holds. */
export interface Balance {
  readonly what: string;
  readonly found: string;
  readonly holds: boolean;
}

/** What must hold, read from the house: the register, custody, batches, cases, notices, and that nothing waits unseen. */
export async function balance(town: Town): Promise<Balance[]> {
  const told = new Set<string>();
  for (const office of town.open) for (const { id } of await town.alarmsOf(office)) told.add(id);
  const found: Balance[] = [];
  for (const part of [register, custody, batches, directorate, returned, cases, offices, lost, noticed, unseen]) found.push(...(await part(town, told)));
  return found;
}

const zero = (what: string, many: number, of: string): Balance => ({ what, found: `${many} από ${of}`, holds: many === 0 });
const one = async (town: Town, sql: string, params: readonly unknown[] = []): Promise<number> => Number((await town.rows<{ n: string }>(sql, params))[0]?.n ?? 0);

async function register(town: Town): Promise<Balance[]> {
  const supervisor = await town.as("epoptis");
  const found: Balance[] = [];
  for (const { year, lastNumber } of await supervisor.ask<{ year: number; lastNumber: number }[]>("{ registerYears { year lastNumber } }")) {
    const numbers = await supervisor.ask<{ used: number; void: number; unexplained: number }>("query ($y: Int!) { protocolNumbers(year: $y) { used void unexplained } }", { y: year });
    found.push({ what: `Πρωτόκολλο ${year}: κάθε αριθμός από 1 έως ${lastNumber}`, found: `${numbers.used} σε χρήση, ${numbers.void} άκυροι με αιτία, ${numbers.unexplained} ανεξήγητοι`, holds: numbers.unexplained === 0 && numbers.used + numbers.void === lastNumber });
  }
  const open = await one(town, "SELECT count(*) AS n FROM (SELECT sequence, lag(sequence) OVER (ORDER BY sequence) AS before FROM register_closing WHERE municipality_id = '7105') c WHERE before IS NOT NULL AND sequence <> before + 1");
  return [...found, zero("Κλεισίματα ημέρας: κενά στην αλυσίδα", open, String(await one(town, "SELECT count(*) AS n FROM register_closing WHERE municipality_id = '7105'")))];
}

async function custody(town: Town): Promise<Balance[]> {
  const items = String(await one(town, "SELECT count(*) AS n FROM custody_item WHERE municipality_id = '7105'"));
  const gone = "('DELIVERED', 'FORWARDED', 'RETURNED')";
  return [
    zero("Ανοικτά αντικείμενα χωρίς έναν και μόνο υπεύθυνο", await one(town, `SELECT count(*) AS n FROM custody_item WHERE municipality_id = '7105' AND state NOT IN ${gone} AND (safe_id IS NULL) = (custodian_id IS NULL)`), items),
    zero("Αντικείμενα που έφυγαν και όμως κάποιος τα έχει", await one(town, `SELECT count(*) AS n FROM custody_item WHERE municipality_id = '7105' AND state IN ${gone} AND (safe_id IS NOT NULL OR custodian_id IS NOT NULL)`), items),
    zero("Πακέτα στον δρόμο χωρίς διανομέα", await one(town, "SELECT count(*) AS n FROM transfer_package WHERE municipality_id = '7105' AND state IN ('IN_TRANSIT', 'OVERDUE', 'RETURNING') AND custodian_id IS NULL"), String(await one(town, "SELECT count(*) AS n FROM transfer_package WHERE municipality_id = '7105'"))),
  ];
}

async function batches(town: Town): Promise<Balance[]> {
  const lines = String(await one(town, "SELECT count(*) AS n FROM outbound_line WHERE municipality_id = '7105'"));
  const twice = await one(town, "SELECT count(*) AS n FROM (SELECT l.item_id FROM outbound_line l JOIN outbound_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id WHERE l.municipality_id = '7105' AND b.state IN ('DRAFT', 'DISPATCHED') GROUP BY l.item_id HAVING count(*) > 1) d");
  const adrift = await one(town, "SELECT count(*) AS n FROM custody_item i WHERE i.municipality_id = '7105' AND i.state = 'FORWARDED' AND NOT EXISTS (SELECT 1 FROM outbound_line l JOIN outbound_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id WHERE l.municipality_id = i.municipality_id AND l.item_id = i.id AND b.state <> 'DRAFT')");
  const [inbound] = await town.rows<{ lines: string; expected: string; made: string; counted: string }>(
    `SELECT count(*) AS lines, count(*) + count(l.permit_serial) AS expected,
       (SELECT count(*) FROM custody_item i WHERE i.municipality_id = '7105' AND i.kind IN ('PERMIT', 'DECISION')) AS made,
       (SELECT coalesce(sum(b.counted_count), 0) FROM inbound_batch b WHERE b.municipality_id = '7105' AND b.state = 'ACCEPTED') AS counted
     FROM inbound_line l JOIN inbound_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id WHERE l.municipality_id = '7105' AND b.state = 'ACCEPTED'`,
  );
  return [
    zero("Έγγραφα σε δύο ανοικτά διαβιβαστικά", twice, lines),
    zero("Έγγραφα που έφυγαν χωρίς διαβιβαστικό", adrift, lines),
    { what: "Παραλαβές: μετρημένα και γραμμές", found: `${inbound?.counted} και ${inbound?.lines}`, holds: inbound?.counted === inbound?.lines },
    { what: "Παραλαβές: άδειες και αποφάσεις, όσες έγιναν αντικείμενα", found: `${inbound?.expected} και ${inbound?.made}`, holds: inbound?.expected === inbound?.made },
  ];
}

/** What the Directorate was sent, refused and asked for: answered, or an alarm or a list says that it is not. */
async function directorate(town: Town, told: ReadonlySet<string>): Promise<Balance[]> {
  const central = await town.as("kentriki");
  const states = await town.rows<{ state: string; n: string }>("SELECT state, count(*) AS n FROM outbound_line WHERE municipality_id = '7105' GROUP BY state ORDER BY state");
  const late = await town.rows<{ id: string }>("SELECT id FROM outbound_batch WHERE municipality_id = '7105' AND state = 'DISPATCHED' AND acknowledge_by < $1::date", [town.today()]);
  const away = await town.rows<{ id: string }>("SELECT id FROM outbound_line WHERE municipality_id = '7105' AND state = 'REFUSED' AND came_back_at IS NULL");
  const awaited = new Set((await central.ask<{ id: string }[]>("{ refusedPapers { id } }")).map(({ id }) => id));
  const asked = await town.rows<{ id: string; answered: boolean }>(
    `SELECT r.application_id AS id, EXISTS (SELECT 1 FROM supplement s WHERE s.municipality_id = r.municipality_id AND s.application_id = r.application_id AND s.filed_at > r.asked_at) AS answered
     FROM supplement_request r WHERE r.municipality_id = '7105'`,
  );
  const waiting = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page: { items: { application: { id: string } }[]; nextCursor: string | null } = await central.ask("query ($after: String) { openSupplementRequests(first: 100, after: $after) { items { application { id } } nextCursor } }", { after });
    for (const { application } of page.items) waiting.add(application.id);
    if (page.nextCursor === null) break;
    after = page.nextCursor;
  }
  const open = asked.filter(({ answered }) => !answered);
  return [
    zero(`Γραμμές διαβιβαστικών (${states.map(({ state, n }) => `${state} ${n}`).join(", ")}): διαβιβαστικά που άργησε η βεβαίωσή τους χωρίς συναγερμό`, late.filter(({ id }) => !told.has(id)).length, String(late.length)),
    zero("Γραμμές που δεν έγιναν δεκτές και ούτε γύρισαν ούτε αναμένονται", away.filter(({ id }) => awaited.size < 200 && !awaited.has(id)).length, states.find(({ state }) => state === "REFUSED")?.n ?? "0"),
    zero(`Συμπληρώσεις που ζητήθηκαν (${asked.length - open.length} απαντήθηκαν, ${open.length} όχι) και δεν φαίνονται ούτε ως ανοικτές`, open.filter(({ id }) => !waiting.has(id)).length, String(asked.length)),
  ];
}

/** What went back: each thing by a line of a letter, each letter acknowledged, in its time or an alarm. */
async function returned(town: Town, told: ReadonlySet<string>): Promise<Balance[]> {
  const lines = await town.rows<{ batch: string; state: string; item: string; late: boolean }>(
    `SELECT b.id AS batch, b.state, i.state AS item, b.acknowledge_by < $1::date AS late FROM return_line l JOIN return_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id
     JOIN custody_item i ON i.municipality_id = l.municipality_id AND i.id = l.item_id WHERE l.municipality_id = '7105'`,
    [town.today()],
  );
  const gone = lines.filter(({ state }) => state !== "DRAFT");
  const things = await one(town, "SELECT count(*) AS n FROM custody_item WHERE municipality_id = '7105' AND state = 'RETURNED'");
  return [
    { what: "Επιστροφές: γραμμές που έφυγαν και αντικείμενα που επιστράφηκαν", found: `${gone.length} και ${things}`, holds: gone.length === things && gone.every(({ item }) => item === "RETURNED") },
    zero(`Γραμμές επιστροφής (${gone.filter(({ state }) => state === "ACKNOWLEDGED").length} βεβαιώθηκαν) που άργησε η βεβαίωσή τους χωρίς συναγερμό`, gone.filter(({ state, late, batch }) => state === "DISPATCHED" && late && !told.has(batch)).length, String(gone.length)),
  ];
}

/** What was lost or stolen has its incident, and somebody who works is told of it as long as it is away; so has what was damaged. */
async function lost(town: Town, told: ReadonlySet<string>): Promise<Balance[]> {
  const away = await town.rows<{ id: string; tag: string; incident: boolean }>(
    "SELECT i.id, i.tag, EXISTS (SELECT 1 FROM incident n WHERE n.municipality_id = i.municipality_id AND n.item_id = i.id) AS incident FROM custody_item i WHERE i.municipality_id = '7105' AND i.state IN ('MISSING', 'STOLEN')",
  );
  const silent = away.filter(({ id }) => !told.has(id));
  const incidents = await town.rows<{ kind: string; n: string; open: string }>("SELECT kind, count(*) AS n, count(*) FILTER (WHERE closed_at IS NULL) AS open FROM incident WHERE municipality_id = '7105' GROUP BY kind ORDER BY kind");
  return [
    zero("Όσα λείπουν ή κλάπηκαν χωρίς συμβάν", away.filter(({ incident }) => !incident).length, String(away.length)),
    zero(`Όσα λείπουν ή κλάπηκαν χωρίς συναγερμό σε γραφείο που λειτουργεί${silent.length > 0 ? ` (${silent.map(({ tag }) => tag).join(", ")})` : ""}`, silent.length, String(away.length)),
    zero(`Συμβάντα (${incidents.map(({ kind, n }) => `${kind} ${n}`).join(", ")}) που έμειναν ανοικτά`, incidents.reduce((sum, { open }) => sum + Number(open), 0), String(incidents.reduce((sum, { n }) => sum + Number(n), 0))),
  ];
}

interface NoticeRow {
  readonly id: string;
  readonly reason: string;
  readonly status: string;
  readonly endReason: string | null;
  readonly late: boolean;
  readonly email: string | null;
}

/** Every notice was sent, ended with a reason or is tried in its time; what was sent is what people received, each once, at their own address, and none who had said no. */
async function noticed(town: Town): Promise<Balance[]> {
  const rows = await town.rows<NoticeRow>(
    `SELECT n.id, n.reason, n.status, n.end_reason AS "endReason", n.planned_at < $1::timestamptz - interval '1 day' AS late, p.email
     FROM notice n JOIN applicant p ON p.municipality_id = n.municipality_id AND p.id = n.applicant_id WHERE n.municipality_id = '7105'`,
    [town.now],
  );
  const received = town.received().map(({ to, id }) => ({ to, id: /^<notice\.7105\.([0-9a-f-]{36})@/u.exec(id)?.[1] ?? id }));
  const by = new Map(rows.map((row) => [row.id, row]));
  const sent = rows.filter(({ status }) => status === "SENT");
  const ended = rows.filter(({ status, endReason }) => status === "ENDED" && endReason !== null);
  for (const { reason } of sent) town.count(`ειδοποιήσεις που στάλθηκαν: ${reason}`);
  for (const { endReason } of ended) town.count(`ειδοποιήσεις που τελείωσαν με αιτία: ${endReason}`);
  const open = rows.length - sent.length - ended.length;
  const unwanted = await one(town, `SELECT count(*) AS n FROM notice_attempt t JOIN notice_choice c ON c.municipality_id = t.municipality_id AND c.applicant_id = t.applicant_id AND c.channel = t.channel AND NOT c.wanted WHERE t.municipality_id = '7105' AND t.at > c.at`);
  const ids = new Set(received.map(({ id }) => id));
  return [
    { what: "Ειδοποιήσεις: στάλθηκαν όσες μπήκαν στην ουρά, εκτός από όσες τελείωσαν με αιτία", found: `${sent.length} από ${rows.length}, ${ended.length} με αιτία, ${open} σε αναμονή`, holds: sent.length > 0 && rows.every(({ status, late }) => status !== "QUEUED" || !late) && open === rows.filter(({ status }) => status === "QUEUED").length },
    { what: "Ειδοποιήσεις: όσες στάλθηκαν, τόσες έφτασαν", found: `${sent.length} και ${ids.size}`, holds: sent.length === ids.size && sent.every(({ id }) => ids.has(id)) },
    zero("Ειδοποιήσεις που έφτασαν δύο φορές", received.length - ids.size, String(received.length)),
    zero("Ειδοποιήσεις σε άλλη διεύθυνση από του προσώπου", received.filter(({ to, id }) => by.get(id)?.email !== to).length, String(received.length)),
    zero("Ειδοποιήσεις σε όποιον είχε πει ότι δεν θέλει", unwanted, String(received.length)),
  ];
}

async function cases(town: Town): Promise<Balance[]> {
  const rows = await town.rows<{ status: string; n: string }>("SELECT status, count(*) AS n FROM application WHERE municipality_id = '7105' GROUP BY status ORDER BY status");
  const sum = rows.reduce((all, { n }) => all + Number(n), 0);
  return [
    { what: "Υποθέσεις: όσες κατατέθηκαν, τόσες υπάρχουν", found: rows.map(({ status, n }) => `${status} ${n}`).join(", "), holds: sum === town.cases.length },
    zero("Κλειστές υποθέσεις χωρίς αποδεικτικό στη Διεύθυνση", await one(town, `SELECT count(*) AS n FROM application a WHERE a.municipality_id = '7105' AND a.status = 'CLOSED' AND NOT EXISTS (
      SELECT 1 FROM custody_item i WHERE i.municipality_id = a.municipality_id AND i.application_id = a.id AND i.kind = 'PROOF_OF_SERVICE' AND i.state = 'FORWARDED')`), String(rows.find(({ status }) => status === "CLOSED")?.n ?? 0)),
    zero("Επιδόσεις σε ανήλικο χωρίς τον γονέα ή επίτροπό του", await one(town, `SELECT count(*) AS n FROM delivery_attempt t JOIN delivery d ON d.municipality_id = t.municipality_id AND d.id = t.delivery_id
      WHERE t.municipality_id = '7105' AND t.served AND d.application_id = ANY($1::uuid[]) AND t.capacity NOT IN ('ASCENDANT', 'GUARDIAN')`, [town.cases.filter(({ fate }) => fate.minor !== "NO").map(({ id }) => id)]), String(town.cases.filter(({ fate }) => fate.minor !== "NO").length)),
  ];
}

async function offices(town: Town): Promise<Balance[]> {
  const left = await one(
    town,
    `SELECT (SELECT count(*) FROM custody_item i JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id WHERE i.municipality_id = '7105' AND o.status = 'CLOSED' AND i.state NOT IN ('MISSING', 'STOLEN'))
       + (SELECT count(*) FROM application a JOIN office o ON o.municipality_id = a.municipality_id AND o.id = a.delivery_office_id WHERE a.municipality_id = '7105' AND o.status = 'CLOSED' AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS n`,
  );
  const waiting = await one(town, "SELECT count(*) AS n FROM delivery_policy_change WHERE municipality_id = '7105' AND done_at IS NULL");
  return [
    { what: "Το γραφείο που συνενώθηκε έκλεισε", found: town.open.has("B1") ? "όχι" : "ναι", holds: !town.open.has("B1") },
    { what: "Το γραφείο που άδειασε έκλεισε", found: town.open.has("B2") ? "όχι" : "ναι", holds: !town.open.has("B2") },
    zero("Αλλαγές πολιτικής επίδοσης που δεν έγιναν στην ημέρα τους", waiting, String(await one(town, "SELECT count(*) AS n FROM delivery_policy_change WHERE municipality_id = '7105'"))),
    zero("Ό,τι έμεινε σε γραφείο που έκλεισε", left, String(town.cases.length)),
  ];
}

/** No item older than its window without a reminder, a reason or a line of a return: what is open, held against the alarms its office sees. */
async function unseen(town: Town, told: ReadonlySet<string>): Promise<Balance[]> {
  const [rule] = await town.rows<{ value: number }>("SELECT value FROM legal_rule WHERE code = 'UNCOLLECTED_RETURN' ORDER BY valid_from DESC LIMIT 1");
  const days = rule?.value ?? 60;
  const old = await town.rows<{ id: string; bag: string | null; tag: string; kind: string; state: string; office: string | null; excused: boolean }>(
    `SELECT i.id, i.package_id AS bag, i.tag, i.kind, i.state, o.code AS office, i.return_reason IS NOT NULL OR i.recalled_at IS NOT NULL OR EXISTS (
         SELECT 1 FROM outbound_line l JOIN outbound_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id WHERE l.municipality_id = i.municipality_id AND l.item_id = i.id AND b.state = 'DRAFT')
       OR a.status IN ('WITHDRAWN', 'VOIDED', 'INCOMPLETE') AS excused
     FROM custody_item i LEFT JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     WHERE i.municipality_id = '7105' AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED', 'MISSING', 'STOLEN') AND i.since < $1::timestamptz - $2 * interval '1 day'`,
    [town.now, days],
  );
  const silent = old.filter(({ id, bag, excused }) => !excused && !told.has(id) && !told.has(bag ?? ""));
  return [zero(`Αντικείμενα που περιμένουν πάνω από ${days} ημέρες χωρίς υπενθύμιση, αιτία ή γραμμή επιστροφής${silent.length > 0 ? ` (${silent.slice(0, 5).map(({ tag, kind, state, office }) => `${tag} ${kind} ${state} ${office}`).join("; ")})` : ""}`, silent.length, String(old.length))];
}
