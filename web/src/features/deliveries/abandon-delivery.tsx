"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { abandonDeliveryMutation } from "./deliveries.graphql";

const reasons = ["NO_SHOW", "REFUSED", "WRONG_PERSON", "CANNOT_SIGN"] as const;

/** The papers are not handed over: says why, and they go back into the safe. */
export function AbandonDelivery({ deliveryId, onGivenUp }: { readonly deliveryId: string; readonly onGivenUp: () => void }) {
  const t = useTranslations("deliveries");
  const [asking, setAsking] = useState(false);
  const act = useAct(abandonDeliveryMutation);
  return (
    <>
      <button type="button" className="button danger" onClick={() => setAsking(true)}>{t("stop")}</button>
      {asking && (
        <Dialog title={t("stop")} onClose={() => setAsking(false)}>
          <p>{t("stopAdvice")}</p>
          <Trouble trouble={act.trouble} />
          {reasons.map((reason) => (
            <button key={reason} type="button" className="button quiet" disabled={act.busy} onClick={() => void act.run({ deliveryId, reason, note: null }).then((done) => done && onGivenUp())}>{t(`reasons.${reason}`)}</button>
          ))}
          <button type="button" className="button primary" onClick={() => setAsking(false)}>{t("keep")}</button>
        </Dialog>
      )}
    </>
  );
}
