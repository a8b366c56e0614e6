import { onScreen, outline, widened, type Size } from "./cover";
import type { FoundCode, Point } from "./reader-messages";

/** What a code in view means on this screen: ours and taken, not ours, or not yet believed. */
export type Mark = "TAKEN" | "FOREIGN" | "SEEN";

/** Shape before colour: the tick and the question mark say it without green and yellow. */
const looks = {
  TAKEN: { line: "#3ddc84", sign: "✓", ink: "#00311a" },
  FOREIGN: { line: "#ffdd00", sign: "?", ink: "#000000" },
  SEEN: { line: "#ffffff", sign: "", ink: "#000000" },
} as const satisfies Record<Mark, { line: string; sign: string; ink: string }>;

/** Draws a frame with its sign on every code of the picture; bars and square of one label share a frame. */
export function drawFrames(
  canvas: HTMLCanvasElement,
  picture: Size,
  codes: readonly FoundCode[],
  markOf: (text: string) => Mark,
): void {
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  const box = { width: canvas.clientWidth, height: canvas.clientHeight };
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(box.width * density);
  canvas.height = Math.round(box.height * density);
  pen.scale(density, density);
  pen.lineJoin = "round";
  const place = onScreen(picture, box);
  for (const [text, same] of Map.groupBy(codes, (code) => code.text)) {
    const corners = same.flatMap((code) => code.corners.map(place));
    drawOne(pen, widened(outline(corners), 12), markOf(text));
  }
}

function drawOne(pen: CanvasRenderingContext2D, corners: readonly Point[], mark: Mark): void {
  const { line, sign, ink } = looks[mark];
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x, y);
  pen.closePath();
  pen.lineWidth = 4;
  pen.strokeStyle = line;
  pen.stroke();
  if (sign === "") return;
  const corner = corners.reduce((best, point) => (point.x - point.y > best.x - best.y ? point : best));
  pen.beginPath();
  pen.arc(corner.x, corner.y, 15, 0, 2 * Math.PI);
  pen.fillStyle = line;
  pen.fill();
  pen.fillStyle = ink;
  pen.font = "bold 19px sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(sign, corner.x, corner.y + 1);
}
