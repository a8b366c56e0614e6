"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import SignaturePadCanvas from "signature_pad";

interface Props {
  readonly label: string;
  readonly clearLabel: string;
  /** base64 of a PNG, or nothing after it was cleared. */
  readonly onSign: (png: string | undefined) => void;
}

/** The glass: drawn with finger, pen or mouse, black on white in every theme because it is printed. */
export function SignaturePad({ label, clearLabel, onSign }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePadCanvas>(undefined);
  const tell = useEffectEvent(onSign);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const made = new SignaturePadCanvas(element, { penColor: "#000", backgroundColor: "#fff", minWidth: 1.2, maxWidth: 3 });
    made.addEventListener("endStroke", () => tell(made.toDataURL("image/png").replace(/^data:image\/png;base64,/u, "")));
    pad.current = made;
    return () => made.off();
  }, []);

  return (
    <div className="stack tight">
      <canvas ref={canvas} width={600} height={200} aria-label={label} role="img" style={{ width: "100%", maxWidth: 600, aspectRatio: "3", border: "2px solid var(--soft)", borderRadius: 6, background: "#fff", touchAction: "none" }} />
      <p>
        <button type="button" className="button quiet" onClick={() => { pad.current?.clear(); onSign(undefined); }}>{clearLabel}</button>
      </p>
    </div>
  );
}
