import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { entities } from "./data-source";
import { closePastDays } from "./features/register";
import { fileOne } from "./filing.testing";
import { connectDatabase } from "./platform/database";
import { inEachMunicipality, NotEverywhere } from "./platform/each-municipality";
import { openSigningKey } from "./platform/signing-key";
import { type House, openHouse } from "./testing";

let house: House;
let dataSource: DataSource;
beforeAll(async () => {
  house = await openHouse();
  dataSource = await connectDatabase(house.appUrl, 4, entities, () => undefined);
});
afterAll(async () => {
  await dataSource.destroy();
  await house.close();
});

const troubleOf = (work: Promise<unknown>) => work.then(() => undefined, (problem: unknown) => problem);

describe("what the house does by itself in every municipality", () => {
  test("counts what was done in all of them", async () => {
    const turns: string[] = [];
    expect(await inEachMunicipality(dataSource, async (id) => turns.push(id))).toBe(3);
    expect(turns).toEqual(["7101", "7105"]);
  });

  test("gives all their turn where one has trouble, and says which and of what kind, without what it was about", async () => {
    const turns: string[] = [];
    const problem = await troubleOf(
      inEachMunicipality(dataSource, async (id) => {
        turns.push(id);
        if (id === "7101") throw new RangeError("AMINA HUSSEIN, ΑΦΜ 555777003");
        return 1;
      }),
    );
    expect(turns).toEqual(["7101", "7105"]);
    expect(problem).toBeInstanceOf(NotEverywhere);
    expect(problem).toMatchObject({ where: [{ municipalityId: "7101", kind: "RangeError" }], message: "it failed in 7101 (RangeError)" });
  });

  test("closes the second municipality's register though the first one's cannot be closed", async () => {
    house.now = new Date("2030-05-02T08:00:00Z");
    await fileOne(house);
    house.now = new Date("2030-05-03T08:00:00Z");
    const closings = async (id: string) => (await house.sql("SELECT 1 FROM register_closing WHERE municipality_id = $1", [id])).length;
    const before = await closings("7105");
    await house.sql(`CREATE FUNCTION refuse_7101() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF new.municipality_id = '7101' THEN RAISE EXCEPTION 'a disk is full'; END IF; RETURN new; END $$`);
    await house.sql("CREATE TRIGGER refuse_7101 BEFORE INSERT ON register_closing FOR EACH ROW EXECUTE FUNCTION refuse_7101()");
    const clerk = await house.as("kentriki", "7101");
    expect(await clerk.act("registerEntry", { input: { direction: "INTERNAL", characterisation: "ΣΗΜΕΙΩΜΑ", subject: "Ερώτημα", attachments: 0, addressee: "ΔΗΜΟΣ" } }, "number")).toMatchObject({ number: expect.any(Number) });
    house.now = new Date("2030-05-04T08:00:00Z");
    const problem = await troubleOf(closePastDays(dataSource, openSigningKey(house.dataDir), house.now));
    expect(problem).toMatchObject({ where: [{ municipalityId: "7101", kind: "QueryFailedError" }] });
    expect([await closings("7101"), (await closings("7105")) > before]).toEqual([0, true]);
  });

  test("goes through one function alone: no job walks over the municipalities by itself", () => {
    const features = join(__dirname, "features");
    const walking = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && readFileSync(join(features, name), "utf8").includes("SELECT id FROM installed_municipality"));
    expect(walking).toEqual([]);
  });
});

test("an office rule is read by one piece of SQL, which knows its day", () => {
  const features = join(__dirname, "features");
  const reading = readdirSync(features, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && readFileSync(join(features, name), "utf8").includes("FROM office_rule"));
  expect(reading).toEqual([join("offices", "office-rule.ts")]);
});
