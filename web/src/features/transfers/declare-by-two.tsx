"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import type { SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { AskFirst } from "./ask-first";
import { declareLostMutation, declarePackageStolenMutation } from "./transfers.graphql";

interface Props {
  readonly what: "lost" | "stolen";
  readonly code: string;
  readonly custodian: string;
  readonly reload: () => void;
}

/** A supervisor and a second person declare what became of a bag; what happened is asked, and nothing of it can be taken back. */
export function DeclareByTwo({ what, code, custodian, reload }: Props) {
  const t = useTranslations("transfers");
  const [note, setNote] = useState("");
  const acts = { lost: useAct(declareLostMutation), stolen: useAct(declarePackageStolenMutation) };
  const act = acts[what];

  async function confirm(secondPerson: SecondPersonInput, close: () => void) {
    if ((await act.run({ code, note, secondPerson })) === undefined) return;
    close();
    reload();
  }

  return (
    <AskFirst title={t(`${what}Act`)} hint={t(`${what}Hint`, { name: custodian })} danger>
      {(close) => (
        <>
          <Trouble trouble={act.trouble} />
          <SecondPersonForm
            act={t(`${what}Act`)}
            busy={act.busy}
            onConfirm={(secondPerson) => void confirm(secondPerson, close)}
          >
            <TextField label={t("whatHappened")} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <p><button type="button" className="button quiet" onClick={close}>{t("back")}</button></p>
        </>
      )}
    </AskFirst>
  );
}
