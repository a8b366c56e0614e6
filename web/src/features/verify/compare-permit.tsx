"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Confirmation } from "../../ui/confirmation";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { isBound, type PrintedFacts } from "./printed-facts";

/** A genuine proof beside another permit: the permit's number tells. What is typed stays on this device. */
export function ComparePermit({ facts, code }: { readonly facts: PrintedFacts; readonly code: string }) {
  const t = useTranslations("verify");
  const [number, setNumber] = useState("");
  const [same, setSame] = useState<boolean>();

  async function compare(event: FormEvent) {
    event.preventDefault();
    setSame(await isBound(facts, code, number));
  }

  return (
    <section className="stack tight">
      <h2>{t("permit")}</h2>
      <p className="soft">{t("permitHint")}</p>
      {same === true && <Confirmation title={t("permitSame")} />}
      {same === false && <TroublePanel title={t("permitOther")}><p>{t("permitOtherAdvice")}</p></TroublePanel>}
      <form className="stack" onSubmit={(event) => void compare(event)}>
        <TextField label={t("permitNumber")} className="mono" value={number} onChange={(event) => { setSame(undefined); setNumber(event.target.value); }} autoComplete="off" required />
        <p><button className="button">{t("comparePermit")}</button></p>
      </form>
    </section>
  );
}
