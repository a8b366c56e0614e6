export interface Placed {
  readonly latitude: number;
  readonly longitude: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const mapWidth = 640;
const margin = 56;
const leastHeight = 320;
const mostHeight = 720;
const kmOfDegree = 111.195;

export interface MapFrame {
  readonly height: number;
  readonly at: (place: Placed) => Point;
  /** A bar of a round length in kilometres, and how wide it is drawn. */
  readonly scale: { readonly km: number; readonly width: number };
}

/** The places of a municipality on a flat sheet, north up: degrees of longitude are as much narrower as they are there. */
export function frameOf(places: readonly Placed[]): MapFrame {
  const [south, north] = ends(places.map(({ latitude }) => latitude));
  const [west, east] = ends(places.map(({ longitude }) => longitude));
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * narrower, 0.02), Math.max(north - south, 0.02)];
  const perDegree = Math.min((mapWidth - 2 * margin) / wide, (mostHeight - 2 * margin) / high);
  const height = Math.max(leastHeight, high * perDegree + 2 * margin);
  const left = (mapWidth - (east - west) * narrower * perDegree) / 2;
  const top = (height - (north - south) * perDegree) / 2;
  const km = [100, 50, 20, 10, 5, 2, 1].find((one) => (one / kmOfDegree) * perDegree < mapWidth / 3) ?? 1;
  return {
    height,
    at: ({ latitude, longitude }) => ({ x: left + (longitude - west) * narrower * perDegree, y: top + (north - latitude) * perDegree }),
    scale: { km, width: (km / kmOfDegree) * perDegree },
  };
}

/** Labels under their places, moved down where another one is written already. */
export function labelHeights(points: readonly Point[], wide: number): number[] {
  const written: Point[] = [];
  return points.map(({ x, y }) => {
    let height = y;
    while (written.some((other) => Math.abs(other.x - x) < wide && Math.abs(other.y - height) < 15)) height += 15;
    written.push({ x, y: height });
    return height;
  });
}

function ends(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
