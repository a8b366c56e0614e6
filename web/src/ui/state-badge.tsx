const icons = { good: "✓", bad: "!", wait: "◷", now: "●", plain: "–" } as const;
export type Tone = keyof typeof icons;

/** A state by icon, word and colour. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={`badge ${tone}`}>
      <span aria-hidden="true">{icons[tone]}</span>
      {children}
    </span>
  );
}
