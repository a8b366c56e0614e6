/** How far a migration is: a bar with rate and time left on a terminal, a plain line every two seconds elsewhere. */
export function migrationProgress(rows: Readonly<Record<string, number>>): (table: string, done: number) => void {
  const began = Date.now();
  let [printed, passed, now, before] = [0, 0, "", 0];
  return (table, done) => {
    // A table is walked twice: kept, then loaded.
    if (table !== now || done < before) [passed, now] = [passed + before, table];
    before = done;
    const total = rows[table] ?? done;
    const finished = done >= total;
    if (!finished && Date.now() - printed < (process.stderr.isTTY ? 100 : 2_000)) return;
    printed = Date.now();
    const perSecond = (passed + done) / Math.max(0.001, (Date.now() - began) / 1_000);
    const left = Math.ceil((total - done) / perSecond);
    const text = `${table}: ${done} of ${total} rows, ${Math.round(perSecond)} rows a second${finished ? "" : `, ${left} s left`}`;
    const filled = Math.round((20 * done) / Math.max(1, total));
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K[${"#".repeat(filled)}${".".repeat(20 - filled)}] ${text}${finished ? "\n" : ""}` : `${text}\n`);
  };
}
