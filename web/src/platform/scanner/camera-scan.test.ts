import { describe, expect, test } from "@jest/globals";
import { focusesByItself, hasLamp, nextLens, nextZoom, othersThan, zoomsOf } from "./camera-choice";
import { onScreen, outline, widened } from "./cover";
import { Sightings } from "./sightings";
import { tones } from "./signals";

describe("a code in view", () => {
  test("counts in its second frame, and is told once", () => {
    const sightings = new Sightings();
    expect(sightings.see(["P1"], 0)).toEqual([]);
    expect(sightings.counts("P1")).toBe(false);
    expect(sightings.see(["P1"], 40)).toEqual(["P1"]);
    expect(sightings.counts("P1")).toBe(true);
    expect(sightings.see(["P1"], 80)).toEqual([]);
  });

  test("counts beside others in the same frame", () => {
    const sightings = new Sightings();
    sightings.see(["P1", "P2", "P3"], 0);
    expect(sightings.see(["P3", "P2", "P4"], 40)).toEqual(["P3", "P2"]);
  });

  test("printed twice on one label is one sighting per frame", () => {
    const sightings = new Sightings();
    expect(sightings.see(["P1", "P1"], 0)).toEqual([]);
  });

  test("read falsely once is forgotten", () => {
    const sightings = new Sightings();
    sightings.see(["PX"], 0);
    expect(sightings.see(["PX"], 2_500)).toEqual([]);
  });

  test("is told again after it was away", () => {
    const sightings = new Sightings();
    sightings.see(["P1"], 0);
    sightings.see(["P1"], 40);
    sightings.see(["P1"], 5_000);
    expect(sightings.see(["P1"], 5_040)).toEqual(["P1"]);
  });
});

describe("a frame on the screen", () => {
  test("follows the picture that fills a tall box and loses its sides", () => {
    const place = onScreen({ width: 1280, height: 720 }, { width: 360, height: 740 });
    expect(place({ x: 640, y: 360 })).toEqual({ x: 180, y: 370 });
    expect(place({ x: 640, y: 0 }).y).toBeCloseTo(0);
    expect(place({ x: 0, y: 0 }).x).toBeLessThan(0);
  });

  test("stands off the code's edge", () => {
    const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }];
    const [first] = widened(square, Math.SQRT2);
    expect(first?.x).toBeCloseTo(-1);
    expect(first?.y).toBeCloseTo(-1);
  });
});

describe("a label that carries its code as square and as bars", () => {
  test("gets one outline, without the points inside it", () => {
    const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }];
    const bars = [{ x: 20, y: 4 }, { x: 40, y: 4 }, { x: 40, y: 6 }, { x: 20, y: 6 }];
    expect(outline([...square, ...bars])).toEqual([
      { x: 0, y: 0 }, { x: 10, y: 0 }, { x: 40, y: 4 }, { x: 40, y: 6 }, { x: 10, y: 10 }, { x: 0, y: 10 },
    ]);
  });
});

describe("the choice of a lens", () => {
  const lenses = [
    { deviceId: "a", label: "camera 1, facing front" },
    { deviceId: "b", label: "camera 2, facing back" },
    { deviceId: "c", label: "camera 0, facing back" },
  ];

  test.each([
    [{}, true],
    [{ focusMode: ["manual", "continuous"] }, true],
    [{ focusMode: ["manual"] }, false],
  ])("%j focuses by itself: %s", (capabilities, focuses) => {
    expect(focusesByItself(capabilities)).toBe(focuses);
  });

  test("tries those that look away from the person first", () => {
    expect(othersThan("b", lenses).map(({ deviceId }) => deviceId)).toEqual(["c", "a"]);
  });

  test("goes round", () => {
    expect(nextLens("c", lenses)?.deviceId).toBe("a");
    expect(nextLens("unknown", lenses)?.deviceId).toBe("a");
    expect(nextLens("a", [])).toBeUndefined();
  });
});

describe("what a lens offers", () => {
  test.each([
    [{ zoom: { min: 1, max: 8 } }, [1, 2, 4]],
    [{ zoom: { min: 1, max: 3 } }, [1, 2]],
    [{ zoom: { min: 100, max: 400 } }, [100, 200, 400]],
    [{ zoom: { min: 1, max: 1 } }, []],
    [{ zoom: { min: 0, max: 0 } }, []],
    [{}, []],
  ])("%j zooms %j", (capabilities, zooms) => {
    expect(zoomsOf(capabilities)).toEqual(zooms);
  });

  test("zooms round and round from the widest", () => {
    const zooms = [1, 2, 4];
    expect([1, 2, 4].map((zoom) => nextZoom(zoom, zooms))).toEqual([2, 4, 1]);
    expect(nextZoom(undefined, zooms)).toBe(2);
    expect(nextZoom(undefined, [])).toBeUndefined();
  });

  test.each([[{ torch: true }, true], [{ torch: false }, false], [{}, false]])("%j has a lamp: %s", (capabilities, lamp) => {
    expect(hasLamp(capabilities)).toBe(lamp);
  });
});

describe("what is heard", () => {
  test("differs in height, shape and number between taken, wrong and read", () => {
    const heard = Object.values(tones).map((parts) => parts.map(({ hertz, shape }) => `${hertz} ${shape}`).join(" "));
    expect(new Set(heard).size).toBe(3);
    expect(tones.ACCEPTED[0].hertz).toBeGreaterThan(4 * tones.WRONG[0].hertz);
    expect(tones.WRONG).toHaveLength(2);
  });
});
