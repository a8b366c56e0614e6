"use client";
import { useEffect, useEffectEvent } from "react";
import { ownCodes, type Expected } from "./expected";
import { ScanListeners, type Layer } from "./listeners";
import { rememberField, type RememberedField } from "./remembered-field";
import { recogniseBursts } from "./wedge";

const listeners = new ScanListeners();
let stopKeyboard: (() => void) | undefined;

export interface ScannerOptions {
  /** What the screen takes; our own codes when nothing is said. Keep the array outside the component. */
  readonly expected?: readonly Expected[];
  readonly layer?: Layer;
  readonly exclusive?: boolean;
  readonly enabled?: boolean;
}

const ownCodesOnly: readonly Expected[] = [ownCodes];

/**
 * Hears the keyboard-wedge scanner wherever the focus is. `onScan` gets the text in Latin capitals, lines parted by
 * `\n`; the topmost screen that expects such a text is told, and the focused field keeps what it held.
 */
export function useScanner(onScan: (text: string) => void, options: ScannerOptions = {}): void {
  const { expected = ownCodesOnly, layer = "SCREEN", exclusive = false, enabled = true } = options;
  const tell = useEffectEvent(onScan);
  useEffect(() => {
    if (!enabled) return undefined;
    const remove = listeners.add({ layer, expected, exclusive, onScan: (text) => tell(text) });
    stopKeyboard ??= listenToKeyboard();
    return () => {
      remove();
      if (listeners.size > 0) return;
      stopKeyboard?.();
      stopKeyboard = undefined;
    };
  }, [enabled, expected, layer, exclusive]);
}

function listenToKeyboard(): () => void {
  const recognise = recogniseBursts((lines) => listeners.judge(lines));
  let field: RememberedField | undefined;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const held = event.repeat || event.ctrlKey || event.altKey || event.metaKey;
    const { code, key, timeStamp: time, shiftKey: shift } = event;
    const outcome = recognise({ code, key, time, shift, held });
    if (outcome.kind === "TYPING") return;
    if (outcome.kind === "STARTED") {
      field = rememberField(document.activeElement);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    field?.restore();
    if (outcome.kind === "SCAN") outcome.to.onScan(outcome.text);
  }

  window.addEventListener("keydown", onKeyDown, { capture: true });
  return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
}
