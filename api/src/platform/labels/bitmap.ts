/** A picture of dots that are dark or not, as a label printer has them: rows from the top, eight dots a byte, the leftmost highest. */
export class Bitmap {
  readonly bytesPerRow: number;
  readonly bytes: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
    bytes?: Buffer,
  ) {
    this.bytesPerRow = Math.ceil(width / 8);
    this.bytes = bytes ?? Buffer.alloc(this.bytesPerRow * height);
  }

  isDark(x: number, y: number): boolean {
    return ((this.bytes[y * this.bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }

  /** A dark rectangle; what lies outside the picture is not drawn. */
  fill(left: number, top: number, width: number, height: number): void {
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y += 1)
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x += 1) {
        const place = y * this.bytesPerRow + (x >> 3);
        this.bytes[place] = (this.bytes[place] ?? 0) | (0x80 >> (x & 7));
      }
  }
}
