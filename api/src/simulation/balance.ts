import type { Town } from "./town";

/** One thing that must hold at the end of the year: what it is, what was found, and whether it holds. */
export interface Balance {
  readonly what: string;
  readonly found: string;
  readonly holds: boolean;
}

/** What must hold, read from the house: the register, custody, batches, cases, and that nothing waits unseen. */
export async function balance(town: Town): Promise<Balance[]> {
  return [...(await register(town)), ...(await custody(town)), ...(await batches(town)), ...(await cases(town)), ...(await offices(town)), ...(await unseen(town))];
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

async function cases(town: Town): Promise<Balance[]> {
  const rows = await town.rows<{ status: string; n: string }>("SELECT status, count(*) AS n FROM application WHERE municipality_id = '7105' GROUP BY status ORDER BY status");
  const sum = rows.reduce((all, { n }) => all + Number(n), 0);
  return [
    { what: "Υποθέσεις: όσες κατατέθηκαν, τόσες υπάρχουν", found: rows.map(({ status, n }) => `${status} ${n}`).join(", "), holds: sum === town.cases.length },
    zero("Κλειστές υποθέσεις χωρίς αποδεικτικό στη Διεύθυνση", await one(town, `SELECT count(*) AS n FROM application a WHERE a.municipality_id = '7105' AND a.status = 'CLOSED' AND NOT EXISTS (
      SELECT 1 FROM custody_item i WHERE i.municipality_id = a.municipality_id AND i.application_id = a.id AND i.kind = 'PROOF_OF_SERVICE' AND i.state = 'FORWARDED')`), String(rows.find(({ status }) => status === "CLOSED")?.n ?? 0)),
  ];
}

async function offices(town: Town): Promise<Balance[]> {
  const left = await one(
    town,
    `SELECT (SELECT count(*) FROM custody_item i JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id WHERE i.municipality_id = '7105' AND o.status = 'CLOSED')
       + (SELECT count(*) FROM application a JOIN office o ON o.municipality_id = a.municipality_id AND o.id = a.delivery_office_id WHERE a.municipality_id = '7105' AND o.status = 'CLOSED' AND a.status NOT IN ('CLOSED', 'WITHDRAWN', 'VOIDED')) AS n`,
  );
  return [
    { what: "Το γραφείο που συνενώθηκε έκλεισε", found: town.open.has("B1") ? "όχι" : "ναι", holds: !town.open.has("B1") },
    zero("Ό,τι έμεινε σε γραφείο που έκλεισε", left, String(town.cases.length)),
  ];
}

/** No item older than its window without a reminder, a reason or a line of a return: what is open, held against the alarms its office sees. */
async function unseen(town: Town): Promise<Balance[]> {
  const [rule] = await town.rows<{ value: number }>("SELECT value FROM legal_rule WHERE code = 'UNCOLLECTED_RETURN' ORDER BY valid_from DESC LIMIT 1");
  const days = rule?.value ?? 60;
  const old = await town.rows<{ id: string; bag: string | null; tag: string; kind: string; state: string; office: string | null; excused: boolean }>(
    `SELECT i.id, i.package_id AS bag, i.tag, i.kind, i.state, o.code AS office, i.return_reason IS NOT NULL OR i.recalled_at IS NOT NULL OR EXISTS (
         SELECT 1 FROM outbound_line l JOIN outbound_batch b ON b.municipality_id = l.municipality_id AND b.id = l.batch_id WHERE l.municipality_id = i.municipality_id AND l.item_id = i.id AND b.state = 'DRAFT')
       OR a.status IN ('WITHDRAWN', 'VOIDED', 'INCOMPLETE') AS excused
     FROM custody_item i LEFT JOIN office o ON o.municipality_id = i.municipality_id AND o.id = i.office_id LEFT JOIN application a ON a.municipality_id = i.municipality_id AND a.id = i.application_id
     WHERE i.municipality_id = '7105' AND i.state NOT IN ('DELIVERED', 'FORWARDED', 'RETURNED') AND i.since < $1::timestamptz - $2 * interval '1 day'`,
    [town.now, days],
  );
  const told = new Set<string>();
  for (const office of town.open) for (const { id } of await town.alarmsOf(office)) told.add(id);
  const silent = old.filter(({ id, bag, excused }) => !excused && !told.has(id) && !told.has(bag ?? ""));
  return [zero(`Αντικείμενα που περιμένουν πάνω από ${days} ημέρες χωρίς υπενθύμιση, αιτία ή γραμμή επιστροφής${silent.length > 0 ? ` (${silent.slice(0, 5).map(({ tag, kind, state, office }) => `${tag} ${kind} ${state} ${office}`).join("; ")})` : ""}`, silent.length, String(old.length))];
}
