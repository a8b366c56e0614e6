"use client";
import { type FormEvent, useState } from "react";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import type { DeliverQuery } from "../../gql/graphql";
import { handOverPaperMutation } from "./deliveries.graphql";
import { type HandingOver, isProxy, missingOfRecipient, nothingYet, recipientOf } from "./handing-over";
import { useVerdict, WhoIsHere } from "./who-is-here";

interface Props {
  readonly tag: string;
  /** What the paper is, in words. */
  readonly kind: string;
  readonly holder: string;
  readonly applicationId: string;
  readonly representatives: NonNullable<DeliverQuery["application"]>["representatives"];
  readonly reload: () => void;
}

/** Who is here by the same checks as at a delivery; then one question, for nothing brings the paper back. */
export function HandOverForm({ tag, kind, holder, applicationId, representatives, reload }: Props) {
  const t = useTranslations("deliveries");
  const [form, setForm] = useState<HandingOver>(nothingYet);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const act = useAct(handOverPaperMutation);
  const verdict = useVerdict(applicationId, form);
  const change = (changed: Partial<HandingOver>) => setForm((known) => ({ ...known, ...changed }));
  const missing = missingOfRecipient(form, verdict);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setAsking(missing.length === 0);
  }

  async function handOver() {
    const done = await act.run({ tag, recipient: recipientOf(form) });
    setAsking(false);
    if (done !== undefined) reload();
  }

  return (
    <form className="stack" onSubmit={submit}>
      <WhoIsHere {...{ form, change, tried, verdict, representatives }} />
      {tried && missing.length > 0 && <p className="badge bad" role="alert">{t("missing", { what: missing.map((one) => t(`checks.${one}`)).join(", ") })}</p>}
      <Trouble trouble={act.trouble} />
      <p><button className="button primary">{t("handOver")}</button></p>
      {asking && (
        <Dialog title={t("handOverAsk")} onClose={() => setAsking(false)}>
          <p><strong>{kind}</strong> <span className="code">{showCode(tag)}</span></p>
          <p>{t("handOverTo", { name: isProxy(form) ? form.proxy.representativeName : holder })}</p>
          <div className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void handOver()}>{t("handOverYes")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("back")}</button>
          </div>
        </Dialog>
      )}
    </form>
  );
}
