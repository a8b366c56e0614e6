"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { SecondPersonForm } from "../session/second-person";
import { useSession } from "../session/use-session";
import type { RegisterYearsQuery } from "../../gql/graphql";
import { reconcileRegisterMutation, registerYearsQuery } from "./register.graphql";

type Year = RegisterYearsQuery["registerYears"][number];

/** Says which year's register gives no numbers after a restore, and lets two persons settle it. Shows nothing where all is well. */
export function ClosedRegister() {
  const t = useTranslations("register");
  const session = useSession();
  const { data, refetch } = useQuery(registerYearsQuery, { skip: !session.acts.includes("registerYears") });
  const [next, setNext] = useState<number>();
  const closed = data?.registerYears.filter((row) => row.reconciling) ?? [];
  return (
    <>
      {next !== undefined && <p className="banner note" role="status">{t("done", { next })}</p>}
      {closed.map((row) => (
        <TroublePanel key={row.year} title={t("closed", { year: String(row.year) })}>
          <p>{t("closedAdvice", { first: String(row.firstLost), last: String(row.lastLost), count: (row.lastLost ?? 0) - (row.firstLost ?? 0) + 1 })}</p>
          {session.acts.includes("reconcileRegister")
            ? <Reconcile year={row} onDone={(lastNumber) => { setNext(lastNumber + 1); void refetch(); }} />
            : <p>{t("closedWho")}</p>}
        </TroublePanel>
      ))}
    </>
  );
}

function Reconcile({ year, onDone }: { readonly year: Year; readonly onDone: (lastNumber: number) => void }) {
  const t = useTranslations("register");
  const [reason, setReason] = useState("");
  const act = useAct(reconcileRegisterMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    const done = await act.run({ year: year.year, reason, secondPerson });
    if (done?.__typename === "RegisterYear") onDone(done.lastNumber);
  }

  return (
    <>
      <Trouble trouble={act.trouble} />
      <SecondPersonForm act={t("act")} busy={act.busy} onConfirm={(person) => void settle(person)}>
        <TextField label={t("reason")} hint={t("reasonHint")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required />
      </SecondPersonForm>
    </>
  );
}
