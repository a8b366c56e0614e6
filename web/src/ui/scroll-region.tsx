import type { ReactNode } from "react";

/** What is wider than the screen scrolls inside, by finger, mouse and keyboard; the page itself never does sideways. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
