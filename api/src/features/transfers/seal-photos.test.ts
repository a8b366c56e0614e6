import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { atBranch, grantOne, packAndSeal } from "../../errand.testing";
import { type House, openHouse, type Person } from "../../testing";

let house: House;
let jpeg: Buffer;
let bag: { code: string; seal: string };
beforeAll(async () => {
  house = await openHouse();
  jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#aa2222" } }).jpeg().toBuffer();
  const { permitTag, decisionTag } = await grantOne(house);
  bag = await packAndSeal(house, "B2", [permitTag, decisionTag]);
});
afterAll(() => house.close());

async function photograph(person: Person, content: Buffer): Promise<{ id?: string; refusal?: { code: string } }> {
  const response = await house.app.inject({ method: "PUT", url: `/files/seal-photos/${bag.code}?commandId=${randomUUID()}&name=seal.jpg&about=`, headers: { cookie: person.cookie, "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" }, payload: content });
  return response.json();
}
const photosOf = async (person: Person) => (await person.ask<{ sealPhotos: { id: string; url: string }[] }>("query ($code: String!) { transferPackage(code: $code) { sealPhotos { id url by { name } office { code } } } }", { code: bag.code })).sealPhotos;

describe("a photo of the seal", () => {
  test("is taken where the bag was sealed, its hash is in the bag's ledger, and nothing else of the bag changes", async () => {
    const central = await house.as("kentriki");
    expect(await photograph(central, Buffer.from("no picture"))).toMatchObject({ refusal: { code: "ATTACHMENT_WRONG_TYPE" } });
    expect(await photograph(await house.as("tylisos"), jpeg)).toMatchObject({ refusal: { code: "NOT_THIS_OFFICE" } });
    expect(await photograph(await house.as("dianomeas"), jpeg)).toMatchObject({ refusal: { code: "NOT_ALLOWED" } });
    const before = await house.sql("SELECT state, custodian_id FROM transfer_package WHERE code = $1", [bag.code]);
    const { id } = await photograph(central, jpeg);
    expect(await photosOf(central)).toMatchObject([{ id, by: { name: "Ελένη Μαρκάκη" }, office: { code: "K0" } }]);
    const [entry] = await house.sql<{ body: string }>("SELECT e.body FROM custody_event e JOIN transfer_package p ON p.id = e.subject_id WHERE p.code = $1 AND e.act = 'photographSeal'", [bag.code]);
    expect(JSON.parse(entry?.body ?? "{}")).toMatchObject({ photo: id, sha256: createHash("sha256").update(jpeg).digest("hex") });
    expect(await house.sql("SELECT state, custodian_id FROM transfer_package WHERE code = $1", [bag.code])).toEqual(before);
  });

  test("is not shown to the receiver before the seal is read off the bag: it would tell the number", async () => {
    const [central, branch, courier] = [await house.as("kentriki"), await house.as("tylisos"), await house.as("dianomeas")];
    const [photo] = await photosOf(central);
    expect(await photosOf(branch)).toEqual([]);
    expect((await branch.get(photo?.url ?? "")).statusCode).toBe(404);
    expect((await courier.get(photo?.url ?? "")).statusCode).not.toBe(200);
    await courier.act("acceptPackage", { code: bag.code, sealRead: bag.seal }, "__typename");
    expect(await photograph(central, jpeg)).toMatchObject({ refusal: { code: "SEAL_NOT_ON_BAG" } });
    await branch.act("arrivePackage", { code: bag.code, sealRead: bag.seal, intact: true }, "state");
    expect((await branch.get(photo?.url ?? "")).rawPayload.equals(jpeg)).toBe(true);
    expect(await photograph(branch, jpeg)).toMatchObject({ id: expect.any(String) });
    expect(await photosOf(branch)).toHaveLength(2);
    for (let more = 0; more < 4; more += 1) await photograph(branch, jpeg);
    expect(await photograph(branch, jpeg)).toMatchObject({ refusal: { code: "SEAL_PHOTOS_FULL" } });
    await branch.act("openPackage", { code: bag.code, secondPerson: atBranch }, "state");
    expect(await photograph(branch, jpeg)).toMatchObject({ refusal: { code: "SEAL_NOT_ON_BAG" } });
  });

  test("what the ledger says still adds up to the present", async () => {
    const { verifyProjection } = (await import("../../../../infra/commands/verify-projection.mjs" as string)) as { verifyProjection: (url: string) => Promise<{ differences: string[] }> };
    expect((await verifyProjection(house.ownerUrl)).differences).toEqual([]);
  });
});
