"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LedgerStateQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { SecondPersonForm } from "../session/second-person";
import { useSession } from "../session/use-session";
import { acknowledgeRestoreMutation, ledgerStateQuery } from "./oversight.graphql";

type State = LedgerStateQuery["ledgerState"];

/** Says in red that nobody outside vouches for the ledger, so that nothing is sealed. Shows nothing where all is well or it is another's concern. */
export function LedgerTroubleAtHome() {
  const t = useTranslations("oversight");
  const session = useSession();
  const { data } = useQuery(ledgerStateQuery, { skip: !session.acts.includes("ledgerState"), pollInterval: 60_000 });
  if (data?.ledgerState.trouble == null) return null;
  return (
    <LedgerTrouble state={data.ledgerState}>
      <p><Link className="button" href="/ledger">{t("openLedger")}</Link></p>
    </LedgerTrouble>
  );
}

export function LedgerTrouble({ state, children }: { readonly state: State; readonly children?: React.ReactNode }) {
  const t = useTranslations("oversight");
  if (state.trouble == null) return null;
  return (
    <TroublePanel title={t(`trouble.${state.trouble}`)}>
      <p>{t(`troubleAdvice.${state.trouble}`, { when: state.uncoveredSince == null ? "" : showInstant(state.uncoveredSince) })}</p>
      {children}
    </TroublePanel>
  );
}

/** Two persons say that an older backup was restored. */
export function AcknowledgeRestore({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("oversight");
  const [reason, setReason] = useState("");
  const act = useAct(acknowledgeRestoreMutation);

  async function acknowledge(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await act.run({ reason, secondPerson })) !== undefined) onDone();
  }

  return (
    <>
      <Trouble trouble={act.trouble} />
      <SecondPersonForm act={t("acknowledge")} busy={act.busy} onConfirm={(person) => void acknowledge(person)}>
        <TextField label={t("reason")} hint={t("reasonHint")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required />
      </SecondPersonForm>
    </>
  );
}
