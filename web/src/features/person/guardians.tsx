"use client";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showDay, showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { PersonQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { NameGuardian } from "./name-guardian";
import { endGuardianshipMutation } from "./person.graphql";

type Person = NonNullable<PersonQuery["applicant"]>;

interface Props {
  readonly person: Pick<Person, "id" | "minorUntil" | "guardianships">;
  readonly reload: () => void;
}

/** Who stands for a minor, by which paper, and whether it still suffices. */
export function Guardians({ person, reload }: Props) {
  const t = useTranslations("person");
  const session = useSession();
  if (person.minorUntil == null && person.guardianships.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t("guardians")}</h2>
      <p className="soft">{person.minorUntil == null ? t("ofAge") : t("minorUntil", { day: showDay(person.minorUntil) })}</p>
      {person.guardianships.length === 0 && <p>{t("noGuardian")}</p>}
      <ul className="stack tight plain">
        {person.guardianships.map((one) => (
          <li key={one.id} className="stack tight">
            <span>{one.guardian == null ? one.name : <Link href={`/person?id=${one.guardian.id}`}>{one.name}</Link>} · {t(`guardianKinds.${one.kind}`)} · <span className="mono">{one.identityNumber}</span></span>
            <span className="soft">{[one.evidence, one.until != null && t("guardianUntil", { day: showDay(one.until) }), `${one.by.name}, ${showInstant(one.recordedAt)}`, one.endReason].filter(Boolean).join(" · ")}</span>
            {!one.suffices && <span className="badge">{t("sufficesNoMore")}</span>}
            {one.endedAt == null && session.acts.includes("endGuardianship") && <EndGuardianship id={one.id} name={one.name} reload={reload} />}
          </li>
        ))}
      </ul>
      {person.minorUntil != null && session.acts.includes("recordGuardianship") && <NameGuardian id={person.id} reload={reload} />}
    </section>
  );
}

function EndGuardianship({ id, name, reload }: { readonly id: string; readonly name: string; readonly reload: () => void }) {
  const t = useTranslations("person");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(endGuardianshipMutation);

  async function end(event: FormEvent) {
    event.preventDefault();
    if ((await run({ guardianshipId: id, reason })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <span><button type="button" className="button quiet" aria-label={`${t("endGuardian")}: ${name}`} onClick={() => setAsking(true)}>{t("endGuardian")}</button></span>
      {asking && (
        <Dialog title={`${t("endGuardian")}: ${name}`} onClose={() => setAsking(false)}>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void end(event)}>
            <TextField label={t("reason")} value={reason} minLength={10} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
            <div className="row">
              <button className="button primary" disabled={busy}>{t("endGuardian")}</button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
