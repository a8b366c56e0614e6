import type { Flow, OfficeCode, Town } from "../town";

const stolen = "αντικείμενα που κλάπηκαν";
const damaged = "φθαρμένα στο χρηματοκιβώτιο";

/** On Tuesdays, now and then, something is taken out of a safe or found spoilt. A spoilt paper of the Directorate is set aside to go back, wherever it lies. */
export const mishaps: Flow = {
  name: "mishaps",
  hour: [12, 30],
  onDay: async (town, day) => {
    if (new Date(`${day}T12:00:00Z`).getUTCDay() !== 2) return;
    const supervisor = await town.as("epoptis");
    for (const [what, act, note, kinds] of [[stolen, "reportItemStolen", "Διάρρηξη", ["PERMIT", "CASE_FILE"]], [damaged, "reportItemDamaged", "Βράχηκε", ["PERMIT"]]] as const) {
      const item = await somethingOf(town, kinds);
      if (item === undefined || !town.happens(what, 0.03)) continue;
      await supervisor.act(act, { tag: item, note }, "state");
      town.count(what);
    }
    for (const office of [...town.open].filter((code) => town.works(code) || town.draining.has(code))) await setAside(town, office);
  },
};

async function somethingOf(town: Town, kinds: readonly string[]): Promise<string | undefined> {
  const rows = await town.rows<{ tag: string }>("SELECT tag FROM custody_item WHERE municipality_id = '7105' AND state = 'IN_SAFE' AND kind = ANY($1) ORDER BY since DESC, id LIMIT 20", [kinds]);
  return rows[Math.floor(town.dice.next() * rows.length)]?.tag;
}

async function setAside(town: Town, office: OfficeCode): Promise<void> {
  const tags = (await town.rows<{ tag: string }>("SELECT tag FROM custody_item WHERE municipality_id = '7105' AND office_id = $1 AND state = 'DAMAGED' AND kind IN ('PERMIT', 'DECISION') AND safe_id IS NOT NULL", [town.officeId(office)])).map(({ tag }) => tag);
  if (tags.length === 0) return;
  await (await town.clerkOf(office)).act("returnItem", { tags, reason: "DAMAGED" }, "items { state }");
  town.count("φθαρμένα προς επιστροφή", tags.length);
}
