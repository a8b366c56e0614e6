"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { recordRemediesMutation } from "./deliveries.graphql";

/** A rejection or revocation is served with what it says of the remedies: asked once, copied from its paper. */
export function CopyRemedies({ applicationId, reload }: { readonly applicationId: string; readonly reload: () => void }) {
  const t = useTranslations("deliveries");
  const [text, setText] = useState("");
  const act = useAct(recordRemediesMutation);
  return (
    <form className="panel stack" onSubmit={(event) => { event.preventDefault(); void act.run({ applicationId, text }).then((done) => done && reload()); }}>
      <h2>{t("remedies")}</h2>
      <Trouble trouble={act.trouble} />
      <div className="field">
        <label htmlFor="remedies">{t("remediesText")}</label>
        <textarea id="remedies" rows={4} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} aria-describedby="remedies-more" required />
        <span id="remedies-more" className="hint">{t("remediesHint")}</span>
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("keepRemedies")}</button></p>
    </form>
  );
}
