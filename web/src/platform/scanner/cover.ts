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
