"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { resendMutation } from "./outbound.graphql";

/** A new letter that names the one nobody answered; the old batch closes. */
export function Resend({ batchId }: { readonly batchId: string }) {
  const t = useTranslations("directorate");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const act = useAct(resendMutation);

  async function resend() {
    const made = await act.run({ batchId });
    setAsking(false);
    if (made?.__typename === "OutboundBatch") router.push(`/batches/outbound?id=${made.id}`);
  }

  return (
    <>
      <Trouble trouble={act.trouble} />
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("resend")}</button>
      {asking && (
        <Dialog title={t("resend")} onClose={() => setAsking(false)}>
          <p>{t("resendAsk")}</p>
          <div className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void resend()}>{t("resend")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("keep")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}
