"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Confirmation } from "../../ui/confirmation";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { isHolder, type PrintedFacts } from "./printed-facts";

/** A genuine paper with another's name on it: the passport in hand tells. What is typed stays on this device. */
export function CompareHolder({ facts, code }: { readonly facts: PrintedFacts; readonly code: string }) {
  const t = useTranslations("verify");
  const [number, setNumber] = useState("");
  const [birth, setBirth] = useState("");
  const [same, setSame] = useState<boolean>();
  const [unreadable, setUnreadable] = useState(false);

  async function compare(event: FormEvent) {
    event.preventDefault();
    const found = await isHolder(facts, code, number, birth);
    setUnreadable(found === undefined);
    setSame(found);
  }

  function typed(set: (text: string) => void) {
    return (event: { readonly target: { readonly value: string } }) => {
      setSame(undefined);
      set(event.target.value);
    };
  }

  return (
    <section className="stack tight">
      <h2>{t("holder")}</h2>
      <p className="soft">{t("holderHint")}</p>
      {same === true && <Confirmation title={t("holderSame")} />}
      {same === false && <TroublePanel title={t("holderOther")}><p>{t("holderOtherAdvice")}</p></TroublePanel>}
      <form className="stack" onSubmit={(event) => void compare(event)}>
        <div className="columns">
          <TextField label={t("passport")} className="mono" value={number} onChange={typed(setNumber)} autoComplete="off" required />
          <TextField label={t("birth")} hint={t("birthHint")} value={birth} onChange={typed(setBirth)} autoComplete="off" problem={unreadable ? t("birthWrong") : undefined} required />
        </div>
        <p><button className="button">{t("compare")}</button></p>
      </form>
    </section>
  );
}
