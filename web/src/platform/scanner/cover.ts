import type { Point } from "./reader-messages";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a point of the picture lies on the screen when the picture fills the box and its edges are cut (`object-fit: cover`). */
export function onScreen(picture: Size, box: Size): (point: Point) => Point {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const left = (box.width - picture.width * scale) / 2;
  const top = (box.height - picture.height * scale) / 2;
  return ({ x, y }) => ({ x: left + x * scale, y: top + y * scale });
}

/** The corners moved away from their middle by so many pixels, so that the frame does not lie on the code's own edge. */
export function widened(corners: readonly Point[], by: number): readonly Point[] {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  };
  return corners.map(({ x, y }) => {
    const distance = Math.hypot(x - middle.x, y - middle.y) || 1;
    return { x: x + ((x - middle.x) / distance) * by, y: y + ((y - middle.y) / distance) * by };
  });
}

/** The outline round all points, clockwise on the screen: one frame for a label that carries its code twice. */
export function outline(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** One side of the outline, without its last point, which begins the other side. */
function chain(sorted: readonly Point[]): readonly Point[] {
  const side: Point[] = [];
  for (const point of sorted) {
    while (side.length >= 2 && !turnsRight(side.at(-2) ?? point, side.at(-1) ?? point, point)) side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

/** On the screen, where y grows downwards. */
function turnsRight(from: Point, over: Point, to: Point): boolean {
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x) > 0;
}
