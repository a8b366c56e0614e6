"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CommandIds } from "../../platform/apollo/command-ids";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { putFile } from "../../platform/upload/put-file";
import { shrinkPhoto } from "../../platform/upload/shrink-photo";
import { ChoiceField, TextField } from "../../ui/field";
import { SignaturePad } from "../../ui/signature-pad";
import type { ServiceOutcome } from "../../gql/graphql";
import type { HandingOver } from "./handing-over";

interface Props {
  readonly deliveryId: string;
  readonly formPaperUrl: string;
  readonly form: HandingOver;
  readonly change: (form: Partial<HandingOver>) => void;
}

const keys = { F7: "CANNOT_SIGN", F8: "REFUSED" } as const satisfies Record<string, ServiceOutcome>;

/** 3. Who signs: the person, or a witness for who cannot or will not; on the glass or on paper. */
export function SignHere({ deliveryId, formPaperUrl, form, change }: Props) {
  const t = useTranslations("deliveries");
  /** Another signs for it: what the one before drew is not theirs. */
  const decide = (outcome: ServiceOutcome) => change({ outcome, signature: undefined });
  const press = useEffectEvent((event: KeyboardEvent) => {
    const outcome = Object.entries(keys).find(([key]) => key === event.key)?.[1];
    if (outcome === undefined) return;
    event.preventDefault();
    decide(form.outcome === outcome ? "DELIVERED" : outcome);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const witness = (part: keyof HandingOver["witness"]) => (event: { readonly target: { readonly value: string } }) => change({ witness: { ...form.witness, [part]: event.target.value } });

  return (
    <section className="panel stack">
      <h2>{t("signature")}</h2>
      <ChoiceField
        label={t("outcome")}
        value={form.outcome}
        onChoose={decide}
        choices={[{ value: "DELIVERED", label: t("outcomes.DELIVERED") }, { value: "CANNOT_SIGN", label: `${t("outcomes.CANNOT_SIGN")} (F7)` }, { value: "REFUSED", label: `${t("outcomes.REFUSED")} (F8)` }]}
      />
      {form.outcome !== "DELIVERED" && (
        <fieldset className="stack tight banner note">
          <legend className="hidden">{t("witness")}</legend>
          <p><strong>{t("witness")}.</strong> {t(form.outcome === "REFUSED" ? "refusedMeans" : "cannotSignMeans")}</p>
          <div className="columns">
            <TextField label={t("witnessName")} value={form.witness.name} maxLength={200} onChange={witness("name")} required />
            <TextField label={t("witnessResidence")} value={form.witness.residence} maxLength={300} onChange={witness("residence")} required />
            <TextField label={t("witnessOccupation")} value={form.witness.occupation} maxLength={200} onChange={witness("occupation")} required />
          </div>
        </fieldset>
      )}
      <ChoiceField label={t("signedOn")} value={form.signedOn} onChoose={(signedOn) => change({ signedOn })} choices={[{ value: "GLASS", label: t("onGlass") }, { value: "PAPER", label: t("onPaper") }]} />
      {form.signedOn === "GLASS" && <SignaturePad key={form.outcome} label={t(form.outcome === "DELIVERED" ? "glass" : "glassOfWitness")} clearLabel={t("clear")} onSign={(signature) => change({ signature })} />}
      {form.signedOn === "PAPER" && <ByHand {...{ deliveryId, formPaperUrl, form, change }} />}
    </section>
  );
}

/** Print, sign, scan back, and write the hour that stands on it. */
function ByHand({ deliveryId, formPaperUrl, form, change }: Props) {
  const t = useTranslations("deliveries");
  const ids = useRef(new CommandIds());
  const [trouble, setTrouble] = useState<ActTrouble>();
  const [name, setName] = useState<string>();

  async function send(file: File) {
    const intent = { deliveryId, name: file.name, size: file.size, modified: file.lastModified };
    const found = await putFile(`/files/proof-forms/${deliveryId}`, await shrinkPhoto(file), { commandId: ids.current.of(intent), name: file.name, about: "" });
    if (found?.kind !== "OFFLINE") ids.current.answered(intent);
    setTrouble(found);
    if (found === undefined) setName(file.name);
    change({ formSent: found === undefined });
  }

  return (
    <div className="stack tight">
      <p><a className="button quiet" href={formPaperUrl} target="_blank" rel="noreferrer">{t("printForm")}</a></p>
      <Trouble trouble={trouble} />
      <div className="columns">
        <div className="field">
          <label htmlFor="signed-form">{t("scanForm")}</label>
          <input id="signed-form" type="file" accept="application/pdf,image/jpeg,image/png" aria-describedby="signed-form-more" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void send(file); }} />
          <span id="signed-form-more" className="hint" role="status">{form.formSent ? `✓ ${t("formSent", { name: name ?? "" })}` : t("scanFormHint")}</span>
        </div>
        <TextField label={t("servedAt")} hint={t("servedAtHint")} type="datetime-local" value={form.servedAt} onChange={(event) => change({ servedAt: event.target.value })} required />
      </div>
    </div>
  );
}
