"use client";
import { readCode, showCode } from "@epidosi/schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useScanner } from "../../platform/scanner/use-scanner";
import { ChoiceField, SelectField, TextField } from "../../ui/field";
import { SignaturePad } from "../../ui/signature-pad";
import type { IdentityDocumentKind, ItemKind } from "../../gql/graphql";
import { AbandonDelivery } from "./abandon-delivery";
import { completeDeliveryMutation } from "./deliveries.graphql";

interface Props {
  readonly deliveryId: string;
  readonly passports: readonly string[];
  readonly items: readonly { readonly id: string; readonly tag: string; readonly kind: ItemKind }[];
  readonly reload: () => void;
  readonly onGivenUp: () => void;
}

const kinds: readonly IdentityDocumentKind[] = ["PASSPORT", "TRAVEL_DOCUMENT", "RESIDENCE_PERMIT", "OTHER"];

/** The person, the papers, the signature; nothing is sent before all three are there. */
export function DeliveryForm({ deliveryId, passports, items, reload, onGivenUp }: Props) {
  const t = useTranslations("deliveries");
  const names = useTranslations("application");
  const [kind, setKind] = useState<IdentityDocumentKind>("PASSPORT");
  const [number, setNumber] = useState("");
  const [seen, setSeen] = useState<"YES" | "NO">("YES");
  const [exception, setException] = useState("");
  const [handed, setHanded] = useState<ReadonlySet<string>>(new Set());
  const [signature, setSignature] = useState<string>();
  const [tried, setTried] = useState(false);
  const act = useAct(completeDeliveryMutation);
  const plain = number.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  const differs = kind === "PASSPORT" && plain !== "" && passports.length > 0 && !passports.includes(plain);

  useScanner((text) => {
    const read = readCode(text);
    if (read.kind === "ITEM" && items.some((item) => item.tag === read.code)) setHanded(new Set([...handed, read.code]));
  });

  const missing = [number.trim() === "" && t("missingWho"), handed.size < items.length && t("missingWhat"), signature === undefined && t("missingSignature")].filter((what) => what !== false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0 || signature === undefined) return;
    const input = { identityDocumentKind: kind, identityDocumentNumber: number, holderPassportSeen: seen === "YES", passportException: exception || null, signaturePng: signature };
    void act.run({ deliveryId, input }).then(reload);
  }

  return (
    <form className="stack" onSubmit={submit}>
      <Trouble trouble={act.trouble} />
      <section className="panel stack">
        <h2>{t("who")}</h2>
        <div className="columns">
          <SelectField label={t("documentKind")} value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? "PASSPORT")}>
            {kinds.map((one) => <option key={one} value={one}>{t(`documentKinds.${one}`)}</option>)}
          </SelectField>
          <TextField label={t("documentNumber")} className="mono" value={number} onChange={(event) => setNumber(event.target.value)} problem={differs ? t("numberDiffers", { known: passports.join(", ") }) : undefined} required />
        </div>
        <ChoiceField label={t("documentKinds.PASSPORT")} value={seen} onChoose={setSeen} choices={[{ value: "YES", label: t("passportSeen") }, { value: "NO", label: t("passportNotSeen") }]} />
        {seen === "NO" && <TextField label={t("exception")} value={exception} onChange={(event) => setException(event.target.value)} required />}
      </section>
      <section className="panel stack tight">
        <h2>{t("what")}</h2>
        <p className="soft">{t("whatHint")}</p>
        {items.map((item) => (
          <label key={item.id} className="choice">
            <input type="checkbox" checked={handed.has(item.tag)} onChange={(event) => setHanded(new Set(event.target.checked ? [...handed, item.tag] : [...handed].filter((tag) => tag !== item.tag)))} />
            <span><strong>{names(`itemKinds.${item.kind}`)}</strong> <span className="code">{showCode(item.tag)}</span></span>
          </label>
        ))}
      </section>
      <section className="panel stack tight">
        <h2>{t("signature")}</h2>
        <SignaturePad label={t("signature")} clearLabel={t("clear")} onSign={setSignature} />
      </section>
      {tried && missing.length > 0 && <p className="badge bad" role="alert">{t("missing", { what: missing.join(", ") })}</p>}
      <div className="row">
        <button className="button primary" disabled={act.busy}>{t("done")}</button>
        <AbandonDelivery deliveryId={deliveryId} onGivenUp={onGivenUp} />
      </div>
    </form>
  );
}
