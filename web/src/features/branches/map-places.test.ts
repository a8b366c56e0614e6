import { describe, expect, test } from "@jest/globals";
import { frameOf, labelHeights, mapWidth } from "./map-places";

const nowhere = { x: Number.NaN, y: Number.NaN };
const malevizi = [{ latitude: 35.33448, longitude: 25.05104 }, { latitude: 35.23071, longitude: 24.98431 }, { latitude: 35.3054, longitude: 24.97961 }] as const;

describe("a municipality on a sheet", () => {
  test("lies inside it, north up and east right", () => {
    const { at, height } = frameOf(malevizi);
    const [gazi = nowhere, krousonas = nowhere, tylisos = nowhere] = malevizi.map(at);
    for (const point of [gazi, krousonas, tylisos]) expect(point.x >= 0 && point.x <= mapWidth && point.y >= 0 && point.y <= height).toBe(true);
    expect(gazi.y).toBeLessThan(tylisos.y);
    expect(tylisos.y).toBeLessThan(krousonas.y);
    expect(gazi.x).toBeGreaterThan(krousonas.x);
  });

  test("is as wide as it is: kilometres are the same in every direction, and the bar says so", () => {
    const { at, scale } = frameOf(malevizi);
    const [gazi = nowhere, krousonas = nowhere, tylisos = nowhere] = malevizi.map(at);
    const km = (a = gazi, b = krousonas) => (Math.hypot(a.x - b.x, a.y - b.y) / scale.width) * scale.km;
    expect(km(gazi, krousonas)).toBeCloseTo(13, 0);
    expect(km(gazi, tylisos)).toBeCloseTo(7.2, 0);
  });

  test("of one place, or of none, is drawn too", () => {
    const { at, height } = frameOf([malevizi[0]]);
    expect(at(malevizi[0])).toEqual({ x: mapWidth / 2, y: height / 2 });
    expect(frameOf([]).height).toBeGreaterThan(0);
  });
});

test("names at one place are written one under the other", () => {
  expect(labelHeights([{ x: 10, y: 10 }, { x: 20, y: 12 }, { x: 400, y: 10 }], 100)).toEqual([10, 27, 10]);
});
