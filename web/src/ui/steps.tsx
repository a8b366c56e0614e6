export interface Step {
  readonly title: string;
  readonly note?: string | undefined;
}

/** Where one stands in an order of steps. `at` counts from 0. */
export function Steps({ steps, at }: { readonly steps: readonly Step[]; readonly at: number }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step.title} className={index < at ? "past" : index === at ? "now" : ""} aria-current={index === at ? "step" : undefined}>
          <span className="dot" aria-hidden="true">{index < at ? "✓" : index + 1}</span>
          <span>
            {step.title}
            {step.note !== undefined && <small className="soft"><br />{step.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
