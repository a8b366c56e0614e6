"use client";
import { correction, generate } from "lean-qr";
import { useEffect, useRef } from "react";
import { useWakeLock } from "../../platform/scanner/use-wake-lock";
import styles from "./courier.module.css";

/** A message as a QR, black on white whatever the theme, with the screen kept lit: read off this screen at arm's length. */
export function QrPicture({ text, name }: { readonly text: string; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useWakeLock(true);
  useEffect(() => {
    // A screen is neither torn nor dirty: the lowest correction gives the largest squares.
    const code = generate(text, { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.L });
    if (canvas.current !== null) code.toCanvas(canvas.current, { on: [0, 0, 0, 255], off: [255, 255, 255, 255], pad: 4 });
  }, [text]);
  return <div className={styles.qr}><canvas ref={canvas} role="img" aria-label={name} /></div>;
}
