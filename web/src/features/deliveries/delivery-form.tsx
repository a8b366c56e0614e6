"use client";
import { readCode, showCode } from "@epidosi/schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useScanner } from "../../platform/scanner/use-scanner";
import type { DeliverQuery } from "../../gql/graphql";
import { AbandonDelivery } from "./abandon-delivery";
import { completeDeliveryMutation } from "./deliveries.graphql";
import { completionOf, type HandingOver, missingChecks, nothingYet } from "./handing-over";
import { SignHere } from "./sign-here";
import { useVerdict, WhoIsHere } from "./who-is-here";

type Case = NonNullable<DeliverQuery["application"]>;
interface Props {
  readonly applicationId: string;
  readonly delivery: NonNullable<Case["delivery"]>;
  readonly representatives: Case["representatives"];
  readonly items: Case["items"];
  readonly reload: () => void;
  readonly onGivenUp: () => void;
}

/** The person, the papers, the signature; nothing is sent before all three are there. */
export function DeliveryForm({ applicationId, delivery, representatives, items, reload, onGivenUp }: Props) {
  const t = useTranslations("deliveries");
  const names = useTranslations("application");
  const [form, setForm] = useState<HandingOver>(nothingYet);
  const [tried, setTried] = useState(false);
  const act = useAct(completeDeliveryMutation);
  const verdict = useVerdict(applicationId, form);
  const change = (changed: Partial<HandingOver>) => setForm((known) => ({ ...known, ...changed }));
  const hand = (tag: string, given: boolean) => setForm((known) => ({ ...known, handed: new Set(given ? [...known.handed, tag] : [...known.handed].filter((one) => one !== tag)) }));

  useScanner((text) => {
    const read = readCode(text);
    if (read.kind === "ITEM" && items.some((item) => item.tag === read.code)) hand(read.code, true);
  });

  const missing = missingChecks(form, items.length, verdict);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) return;
    void act.run({ deliveryId: delivery.id, input: completionOf(form) }).then((done) => done && reload());
  }

  return (
    <form className="stack" onSubmit={submit}>
      <WhoIsHere {...{ form, change, tried, verdict, representatives }} />
      <section className="panel stack tight">
        <h2>{t(form.outcome === "REFUSED" ? "whatRefused" : "what")}</h2>
        <p className="soft">{t("whatHint")}</p>
        {items.map((item) => (
          <label key={item.id} className="choice">
            <input type="checkbox" checked={form.handed.has(item.tag)} onChange={(event) => hand(item.tag, event.target.checked)} />
            <span><strong>{names(`itemKinds.${item.kind}`)}</strong> <span className="code">{showCode(item.tag)}</span></span>
          </label>
        ))}
      </section>
      <SignHere deliveryId={delivery.id} formPaperUrl={delivery.formPaperUrl} form={form} change={change} />
      {tried && missing.length > 0 && <p className="badge bad" role="alert">{t("missing", { what: missing.map((one) => t(`checks.${one}`)).join(", ") })}</p>}
      <Trouble trouble={act.trouble} />
      <div className="row">
        <button className="button primary" disabled={act.busy}>{t(form.outcome === "REFUSED" ? "doneRefused" : "done")}</button>
        <AbandonDelivery deliveryId={delivery.id} invited={delivery.invitations.some((one) => one.channel != null)} proxy={form.proxy.filedBy !== ""} onGivenUp={onGivenUp} />
      </div>
    </form>
  );
}
