"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { abandonDeliveryMutation } from "./deliveries.graphql";

const reasons = ["WRONG_PERSON", "PROXY_REJECTED", "INTERRUPTED", "NO_SHOW"] as const;

/** Nothing is served: says why, the attempt is kept, and the papers go back into the safe. Who was never called did not stay away. */
export function AbandonDelivery({ deliveryId, invited, proxy, onGivenUp }: { readonly deliveryId: string; readonly invited: boolean; readonly proxy: boolean; readonly onGivenUp: () => void }) {
  const t = useTranslations("deliveries");
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const act = useAct(abandonDeliveryMutation);
  const offered = reasons.filter((reason) => (reason !== "NO_SHOW" || invited) && (reason !== "PROXY_REJECTED" || proxy));
  return (
    <>
      <button type="button" className="button danger" onClick={() => setAsking(true)}>{t("stop")}</button>
      {asking && (
        <Dialog title={t("stop")} onClose={() => setAsking(false)}>
          <p>{t("stopAdvice")}</p>
          <Trouble trouble={act.trouble} />
          <TextField label={t("note")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          {offered.map((reason) => (
            <button key={reason} type="button" className="button quiet" disabled={act.busy} onClick={() => void act.run({ deliveryId, reason, note: note.trim() || null }).then((done) => done && onGivenUp())}>{t(`reasons.${reason}`)}</button>
          ))}
          <button type="button" className="button primary" onClick={() => setAsking(false)}>{t("keep")}</button>
        </Dialog>
      )}
    </>
  );
}
