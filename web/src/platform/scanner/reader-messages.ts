/** Between the page and the reader's worker. Coordinates are pixels of the picture that was read. */
export interface ReadRequest {
  readonly id: number;
  readonly picture: ImageBitmap;
  /** Looks longer: every fifth frame, and every photo. */
  readonly thorough: boolean;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface FoundCode {
  readonly text: string;
  /** Clockwise from the top left of the code as it is printed. */
  readonly corners: readonly [Point, Point, Point, Point];
}
export interface ReadAnswer {
  readonly id: number;
  readonly codes: readonly FoundCode[];
  /** The reader itself could not work (no WebAssembly, no canvas in workers): typing remains. */
  readonly failed: boolean;
}
