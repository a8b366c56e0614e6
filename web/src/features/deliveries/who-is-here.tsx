"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { machineReadableZones } from "../../platform/scanner/expected";
import { useScanner } from "../../platform/scanner/use-scanner";
import { ChoiceField, SelectField, TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import type { DeliverQuery, IdentityDocumentKind, IdentityVerdict } from "../../gql/graphql";
import { isWholeZone, readMrz } from "../filing/read-mrz";
import { RepresentativeFields } from "../filing/representative-fields";
import { asBefore } from "../filing/representing";
import { checkIdentityQuery } from "./deliveries.graphql";
import { type HandingOver, isProxy, seenOf } from "./handing-over";

interface Props {
  readonly form: HandingOver;
  readonly change: (form: Partial<HandingOver>) => void;
  readonly tried: boolean;
  readonly verdict: IdentityVerdict | undefined;
  readonly representatives: NonNullable<DeliverQuery["application"]>["representatives"];
}

const kinds: readonly IdentityDocumentKind[] = ["PASSPORT", "TRAVEL_DOCUMENT", "RESIDENCE_PERMIT", "OTHER"];

/** Whether the document is the holder's, told as it is read; nothing while another stands here. */
export function useVerdict(applicationId: string, form: HandingOver): IdentityVerdict | undefined {
  const number = form.number.trim();
  const { data, previousData } = useQuery(checkIdentityQuery, { variables: { applicationId, kind: form.kind, number, seen: seenOf(form) }, skip: number.length < 4 || isProxy(form), fetchPolicy: "network-only" });
  return number.length < 4 || isProxy(form) ? undefined : (data ?? previousData)?.checkIdentity;
}

/** 1. Who is here: the holder by the passport's lines or by hand, or another by which paper. */
export function WhoIsHere({ form, change, tried, verdict, representatives }: Props) {
  const t = useTranslations("deliveries");
  const filing = useTranslations("filing");
  const [mrz, setMrz] = useState("");
  const [wrong, setWrong] = useState<string>();
  const proxy = isProxy(form);
  useScanner((text) => take(text, true), { expected: machineReadableZones });

  function take(text: string, whole: boolean) {
    setMrz(text);
    if (text.trim() === "") return setWrong(undefined);
    const outcome = readMrz(text, new Date());
    setWrong(outcome.kind === "WRONG" && whole ? filing(`mrzWrong.${outcome.what}`) : undefined);
    if (outcome.kind !== "READ") return undefined;
    const { documentKind, documentNumber, latinSurname, latinGivenName, birth, issuingState } = outcome.reading;
    return change({ kind: documentKind === "PERMIT" ? "RESIDENCE_PERMIT" : documentKind, number: documentNumber, surname: latinSurname, givenName: latinGivenName, birth, issuingState, expiresOn: null, readBy: "MRZ", passportSeen: documentKind === "PERMIT" ? "NO" : "YES" });
  }

  const byHand = (field: "surname" | "givenName" | "birth" | "issuingState") => (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value, readBy: "TYPED" });
  const needsNames = !proxy && (verdict === "UNKNOWN_NUMBER" || form.surname !== "" || form.givenName !== "" || form.birth !== "");
  return (
    <section className="panel stack">
      <h2>{t("who")}</h2>
      <div className="columns">
        <RepresentativeFields form={form.proxy} change={(given) => change({ proxy: given, ...(given.filedBy !== "" && form.proxy.filedBy === "" ? { kind: "OTHER", passportSeen: "NO" } : {}) })} tried={tried} question={t("recipient")} />
      </div>
      {representatives.length > 0 && (
        <div className="row">
          {representatives.map((one) => (
            <button key={one.protocolEntryId} type="button" className="button quiet" disabled={one.endReason != null} onClick={() => change({ proxy: asBefore(one), kind: "OTHER", passportSeen: "NO" })}>
              {t("asOnCase", { name: one.name })} · {filing(`scopes.${one.scope}`)}{one.endReason != null && ` · ${t("rightEnded")}`}
            </button>
          ))}
        </div>
      )}
      {!proxy && (
        <div className="field">
          <label htmlFor="deliver-mrz">{filing("mrz")}</label>
          <textarea id="deliver-mrz" className="mono" rows={2} value={mrz} onChange={(event) => take(event.target.value, isWholeZone(event.target.value))} onBlur={() => take(mrz, true)} spellCheck={false} autoComplete="off" aria-describedby="deliver-mrz-more" />
          <span id="deliver-mrz-more" className={wrong === undefined ? "hint" : "problem"} role="status">{wrong ?? t("mrzHint")}</span>
        </div>
      )}
      <div className="columns">
        <SelectField label={t("documentKind")} value={form.kind} onChange={(event) => change({ kind: kinds.find((one) => one === event.target.value) ?? "PASSPORT" })}>
          {kinds.map((one) => <option key={one} value={one}>{t(`documentKinds.${one}`)}</option>)}
        </SelectField>
        <TextField label={t("documentNumber")} className="mono" value={form.number} onChange={(event) => change({ number: event.target.value })} required={form.outcome !== "REFUSED"} hint={verdict === "KNOWN" ? `✓ ${t("verdicts.KNOWN")}` : form.outcome === "REFUSED" ? t("showsNothing") : undefined} problem={verdict === "UNKNOWN_NUMBER" ? t("verdicts.UNKNOWN_NUMBER") : undefined} />
        {needsNames && <TextField label={filing("latinSurname")} value={form.surname} onChange={byHand("surname")} />}
        {needsNames && <TextField label={filing("latinGivenName")} value={form.givenName} onChange={byHand("givenName")} />}
        {needsNames && <TextField label={filing("birth")} hint={filing("birthHint")} value={form.birth} onChange={byHand("birth")} />}
        {needsNames && <TextField label={t("issuingState")} className="mono" maxLength={3} value={form.issuingState} onChange={byHand("issuingState")} />}
      </div>
      {verdict === "OTHER_PERSON" && <TroublePanel title={t("verdicts.OTHER_PERSON")}><p>{t("otherPersonAdvice")}</p></TroublePanel>}
      {verdict === "NEW_PASSPORT" && (
        <div className="banner note stack tight">
          <strong>{t("verdicts.NEW_PASSPORT")}</strong>
          <TextField label={t("newPassportEvidence")} hint={t("newPassportHint")} value={form.newPassportEvidence} maxLength={300} onChange={(event) => change({ newPassportEvidence: event.target.value })} required />
        </div>
      )}
      <ChoiceField label={t("holdersPassport")} value={form.passportSeen} onChoose={(passportSeen) => change({ passportSeen })} choices={[{ value: "YES", label: t("passportSeen") }, { value: "NO", label: t("passportNotSeen") }]} />
      {(form.passportSeen === "NO" || (form.outcome === "REFUSED" && form.number.trim() === "")) && <TextField label={t("exception")} value={form.exception} onChange={(event) => change({ exception: event.target.value })} required />}
    </section>
  );
}
