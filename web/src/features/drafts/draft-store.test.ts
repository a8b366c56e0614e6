import "fake-indexeddb/auto";
import { afterEach, expect, test } from "@jest/globals";
import { openDB } from "idb";
import { type Draft, draftHours, DraftStore } from "./draft-store";

interface Typed {
  readonly surname: string;
}
let opened = 0;
const stores: DraftStore<Typed>[] = [];
const openStore = async (name = `drafts-${(opened += 1)}`) => {
  const store = await DraftStore.open<Typed>(name);
  stores.push(store);
  return store;
};
afterEach(() => stores.splice(0).forEach((store) => store.close()));

const hour = 3_600_000;
/** As the store lists it while the clock runs as it should. */
const listed = (kept: Draft<Typed>) => ({ ...kept, until: kept.keptAt + draftHours * hour, clockMoved: false });
const draft = (id: string, keptAt: number, surname = "BERISHA"): Draft<Typed> => ({ id, keptAt, code: `D${id}`, commandId: `c-${id}`, content: { surname } });

test("drafts come back as they were kept, in order, also after the browser was closed", async () => {
  const store = await openStore("same");
  await store.keep("maria", draft("b", 1));
  await store.keep("maria", draft("a", 2, "ΠΑΠΠΑ"));
  store.close();
  stores.length = 0;
  expect(await (await openStore("same")).list("maria", hour)).toEqual({ drafts: [listed(draft("b", 1)), listed(draft("a", 2, "ΠΑΠΠΑ"))], expired: 0 });
});

test("a draft kept again takes the place of the first; one removed is gone", async () => {
  const store = await openStore();
  await store.keep("maria", draft("a", 1));
  await store.keep("maria", draft("a", 1, "HOXHA"));
  expect((await store.list("maria", 2)).drafts).toEqual([listed(draft("a", 1, "HOXHA"))]);
  await store.remove("a");
  expect((await store.list("maria", 2)).drafts).toEqual([]);
});

test("another person sees nothing, and a draft put under another's name does not open", async () => {
  const store = await openStore("theft");
  await store.keep("maria", draft("a", 1));
  expect((await store.list("giorgos", 2)).drafts).toEqual([]);
  const database = await openDB("theft", 1);
  await database.put("drafts", { ...(await database.get("drafts", "a")), owner: "giorgos" });
  database.close();
  await expect(store.list("giorgos", 2)).rejects.toThrow();
});

test("what lies on the device holds nothing of the person, and its key cannot be taken out", async () => {
  const store = await openStore("rest");
  await store.keep("maria", draft("a", 1, "SECRETSURNAME"));
  const database = await openDB("rest", 1);
  const [row] = await database.getAll("drafts");
  const key = (await database.get("keys", "drafts")) as CryptoKey;
  database.close();
  expect(Buffer.from(row.sealed as ArrayBuffer).toString("latin1")).not.toContain("SECRETSURNAME");
  expect(JSON.stringify({ ...row, sealed: null, iv: null })).toBe(JSON.stringify({ id: "a", owner: "maria", keptAt: 1, order: 1, agedFrom: 1, iv: null, sealed: null }));
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

test("past its hours a draft is destroyed, whosever it is, and the owner is told how many", async () => {
  const store = await openStore("old");
  await store.keep("maria", draft("a", 0));
  await store.keep("giorgos", draft("b", 0));
  await store.keep("maria", draft("c", hour));
  expect(await store.list("maria", draftHours * hour)).toMatchObject({ expired: 0 });
  expect(await store.list("maria", draftHours * hour + 1)).toEqual({ drafts: [listed(draft("c", hour))], expired: 1 });
  const database = await openDB("old", 1);
  expect(await database.getAllKeys("drafts")).toEqual(["c"]);
  database.close();
});

test("a clock set back changes neither the order nor the age, and nothing is destroyed for it", async () => {
  const store = await openStore();
  const start = 1_000 * hour;
  await store.keep("maria", draft("first", start));
  await store.keep("maria", draft("second", start + hour));
  await store.keep("maria", draft("third", start - 48 * hour), start - 48 * hour);
  const back = await store.list("maria", start - 47 * hour);
  expect(back.drafts.map(({ id, clockMoved }) => [id, clockMoved])).toEqual([["first", true], ["second", true], ["third", false]]);
  // Two hours of its life have run on either clock.
  expect(back.drafts[0]?.until).toBe(start - 47 * hour + (draftHours - 2) * hour);
  expect(await store.list("maria", start - 47 * hour + (draftHours - 2) * hour)).toMatchObject({ expired: 0 });
  expect((await store.list("maria", start - 47 * hour + (draftHours - 2) * hour + 1)).drafts.map(({ id }) => id)).toEqual(["second", "third"]);
});

test("a draft of before there was an order, and one kept by a clock that ran ahead, are listed and live their hours", async () => {
  const store = await openStore("older");
  await store.keep("maria", draft("a", 5 * hour));
  const database = await openDB("older", 1);
  const { order: _order, agedFrom: _agedFrom, ...row } = await database.get("drafts", "a");
  await database.put("drafts", row);
  await database.delete("keys", "clock");
  database.close();
  await store.keep("maria", draft("b", 1 * hour));
  const { drafts } = await store.list("maria", 1 * hour);
  expect(drafts.map(({ id, until, clockMoved }) => [id, until, clockMoved])).toEqual([["a", (1 + draftHours) * hour, true], ["b", (1 + draftHours) * hour, false]]);
});
