"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { referPaperMutation } from "../referrals/referrals.graphql";
import type { FilingForm } from "./filing-form";
import { filingFormQuery } from "./filing.graphql";

interface Props {
  readonly form: FilingForm;
  readonly attachments: number;
  readonly onNext: () => void;
}

/** A resident of another municipality who insists: the paper has a number, the person is told where to go, the paper goes there. */
export function ReferElsewhere({ form, attachments, onNext }: Props) {
  const t = useTranslations("referrals");
  const { data } = useQuery(filingFormQuery, { fetchPolicy: "cache-first" });
  const { run, busy, trouble } = useAct(referPaperMutation);
  const [given, setGiven] = useState<{ readonly number: string; readonly receipt: string | undefined }>();
  const municipality = data?.knownMunicipalities.find(({ id }) => id === form.residenceMunicipalityId)?.name ?? form.residenceMunicipalityId;

  async function refer() {
    const done = await run({ input: { kind: form.kind, sender: `${form.latinSurname} ${form.latinGivenName}`.trim(), toMunicipalityId: form.residenceMunicipalityId, attachments } });
    if (done?.__typename === "Referral") setGiven({ number: showNumber(done.protocolEntry), receipt: done.protocolEntry.receipt?.paperUrl });
  }

  if (given !== undefined)
    return (
      <Confirmation title={t("given", { municipality })} code={given.number}>
        {given.receipt !== undefined && <a className="button" href={given.receipt} target="_blank" rel="noreferrer">{t("printReceipt")}</a>}
        <button type="button" className="button" onClick={onNext}>{t("another")}</button>
      </Confirmation>
    );
  return (
    <section className="panel stack tight">
      <Trouble trouble={trouble} />
      <p>{t("referHint")}</p>
      <p><button type="button" className="button primary" disabled={busy} onClick={() => void refer()}>{t("refer", { municipality })}</button></p>
    </section>
  );
}
