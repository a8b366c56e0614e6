"use client";
import { readCode } from "@epidosi/schema";
import { useId, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { wakeSound } from "./signals";
import styles from "./typed-code.module.css";

type Problem = "EMPTY" | "CHARACTERS" | "LENGTH" | "CHECK_CHARACTER";

export interface TypedCodeProps {
  /** The code without separators, check character proven. */
  readonly onCode: (code: string) => void;
  readonly autoFocus?: boolean;
}

/** Typing a code is as good as scanning it: the last character proves the others, and a slip is explained. */
export function TypedCode({ onCode, autoFocus = false }: TypedCodeProps) {
  const t = useTranslations("scanner");
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Problem>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    wakeSound();
    const read = readCode(text);
    if (read.kind === "UNKNOWN") return setProblem(read.problem);
    setProblem(undefined);
    setText("");
    onCode(read.code);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={id} className={styles.label}>{t("codeOnLabel")}</label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder="P···-····-·"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          autoFocus={autoFocus}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        />
        <button type="submit" className={styles.take}>{t("takeCode")}</button>
      </div>
      {problem !== undefined && <p id={`${id}-problem`} role="alert" className={styles.problem}>{t(`codeProblem.${problem}`)}</p>}
    </form>
  );
}
