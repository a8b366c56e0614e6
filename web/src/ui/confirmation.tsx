"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** After an act: what happened, the number or code in large digits, and what is next. Takes the focus. */
export function Confirmation({ title, code, children }: { readonly title: string; readonly code?: string | undefined; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="confirmation" role="status">
      <h1 ref={heading} tabIndex={-1}><span aria-hidden="true">✓ </span>{title}</h1>
      {code !== undefined && <p className="big">{code}</p>}
      {children !== undefined && <div className="row">{children}</div>}
    </section>
  );
}
