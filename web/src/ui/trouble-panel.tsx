"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** Trouble is a page, not a toast: what is wrong, why, and what to do. Takes the focus; keeps everything typed below it. */
export function TroublePanel({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section className="refusal" role="alert">
      <h2 ref={heading} tabIndex={-1}><span aria-hidden="true">! </span>{title}</h2>
      {children}
    </section>
  );
}
