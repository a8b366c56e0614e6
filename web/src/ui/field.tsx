"use client";
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";

interface Shared {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** One question with one line for the answer; hint and problem are read out with it. */
export function TextField({ label, hint, problem, className, ...input }: Shared & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <input id={id} className={className} aria-invalid={problem !== undefined} aria-describedby={`${id}-more`} autoComplete="off" {...input} />
    </Frame>
  );
}

/** One question with room for sentences. */
export function TextArea({ label, hint, problem, ...area }: Shared & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <textarea id={id} rows={3} aria-invalid={problem !== undefined} aria-describedby={`${id}-more`} {...area} />
    </Frame>
  );
}

/** One question with a closed list of answers. */
export function SelectField({ label, hint, problem, children, ...select }: Shared & SelectHTMLAttributes<HTMLSelectElement> & { readonly children: ReactNode }) {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, problem }}>
      <select id={id} aria-invalid={problem !== undefined} aria-describedby={`${id}-more`} {...select}>
        {children}
      </select>
    </Frame>
  );
}

function Frame({ id, label, hint, problem, children }: Shared & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={problem === undefined ? "field" : "field wrong"}>
      <label htmlFor={id}>{label}</label>
      {children}
      <span id={`${id}-more`}>
        {hint !== undefined && <span className="hint">{hint}</span>}
        {problem !== undefined && <span className="problem"> ! {problem}</span>}
      </span>
    </div>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One question with a few answers, all in view. */
export function ChoiceField<Value extends string>({ label, choices, value, onChoose }: { readonly label: string; readonly choices: readonly Choice<Value>[]; readonly value: Value | undefined; readonly onChoose: (value: Value) => void }) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
