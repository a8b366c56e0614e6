"use client";
import { type ReactNode, useState } from "react";
import { Dialog } from "../../ui/dialog";

interface Props {
  readonly title: string;
  readonly hint: string;
  /** A quiet button where it leads somewhere else, a red one where nothing of it can be undone. */
  readonly danger?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that first says what follows from the act, and then asks what is needed for it. */
export function AskFirst({ title, hint, danger = false, children }: Props) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <button type="button" className={danger ? "button danger" : "button quiet"} onClick={() => setAsking(true)}>{title}</button>
      {asking && (
        <Dialog title={title} onClose={close}>
          <p>{hint}</p>
          {children(close)}
        </Dialog>
      )}
    </>
  );
}
