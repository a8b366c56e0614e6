import { expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { entries, entryOf, groups } from "./rail-entries";

const pages = readdirSync(new URL("../../app/(desk)", import.meta.url), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => `/${one.name}`);

test("every page of the desk is an entry of the rail or stands under one", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => entryOf(page) === undefined)).toEqual([]);
});

test("no page stands twice, and every entry but the courier's leads to a page", () => {
  const all = entries.flatMap((entry) => [entry.href, ...(entry.under ?? [])]);
  expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  expect(all.filter((href) => !pages.includes(href))).toEqual(["/", "/courier"]);
});

test("a page's page has the entry of the page; the first page has only its own", () => {
  expect(entryOf("/batches/outbound")?.href).toBe("/batches");
  expect(entryOf("/application")?.href).toBe("/search");
  expect(entryOf("/")?.href).toBe("/");
  expect(entryOf("/nowhere")).toBeUndefined();
});

test("the rail has five to seven entries at first sight", () => {
  expect(groups.length + entries.filter((entry) => entry.group === undefined).length).toBeLessThanOrEqual(7);
});
