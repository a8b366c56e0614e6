import { describe, expect, test } from "@jest/globals";
import { drawn, tapped, untouched } from "../../signature.testing";
import { drawnSignature } from "./keep-signature";
import { assertInk, readSignature } from "./signature.rules";

test("a signature is a small PNG and nothing that calls itself one", () => {
  const png = Buffer.alloc(100);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
  png.writeUInt32BE(300, 16);
  png.writeUInt32BE(120, 20);
  expect(readSignature(`data:image/png;base64,${png.toString("base64")}`)).toHaveLength(100);
  png.writeUInt32BE(50_000, 16);
  for (const bad of [png.toString("base64"), "", Buffer.from("<svg onload=alert(1)>".repeat(9)).toString("base64"), "x".repeat(300_000)]) expect(() => readSignature(bad)).toThrow("SIGNATURE_MISSING");
});

describe("ink", () => {
  const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  test("what a pen drew is kept as it came", async () => expect((await drawnSignature(drawn)).toString("base64")).toBe(drawn));
  test.each([["one pixel", onePixel], ["a tap", tapped], ["an untouched glass", untouched]])("%s is no signature", async (_what, png) => {
    await expect(drawnSignature(png)).rejects.toThrow("SIGNATURE_NOT_DRAWN");
  });
  test("a broken picture is missing", async () => {
    const cut = Buffer.from(drawn, "base64").subarray(0, 120).toString("base64");
    await expect(drawnSignature(cut)).rejects.toThrow("SIGNATURE_MISSING");
  });

  const line = (length: number, thick = 3) => {
    const picture = { width: 100, height: 50, grey: new Uint8Array(5_000).fill(255) };
    for (let y = 0; y < thick; y += 1) for (let x = 0; x < length; x += 1) picture.grey[(y + 10) * 100 + x] = 0;
    return picture;
  };
  test("a stroke of twenty pixels is the least", () => {
    expect(() => assertInk(line(20))).not.toThrow();
    expect(() => assertInk(line(19, 4))).toThrow("SIGNATURE_NOT_DRAWN");
    expect(() => assertInk(line(59, 1))).toThrow("SIGNATURE_NOT_DRAWN");
    expect(() => assertInk(line(60, 1))).not.toThrow();
  });
  test("a filled surface is none", () => expect(() => assertInk(line(100, 40))).toThrow("SIGNATURE_NOT_DRAWN"));
});
