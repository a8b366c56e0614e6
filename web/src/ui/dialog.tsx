"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A native dialog that is open while it is rendered; Esc calls `onClose` where there is one. */
export function Dialog({ title, onClose, children }: { readonly title: string; readonly onClose?: (() => void) | undefined; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
