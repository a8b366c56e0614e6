"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { SafesQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { useSession } from "../session/use-session";
import { nameSafeMutation, retireSafeMutation } from "./custody.graphql";

type Safe = SafesQuery["safes"][number];

/** A supervisor names a safe of this office and takes an empty one out of use; one is added on the office's page. */
export function KeepSafes({ safes, reload }: { readonly safes: readonly Safe[]; readonly reload: () => void }) {
  const t = useTranslations("custody");
  const session = useSession();
  const [asking, setAsking] = useState<Safe>();

  if (!session.acts.includes("retireSafe")) return null;
  return (
    <details className="panel">
      <summary>{t("safes.title")}</summary>
      <ul className="stack tight">
        {safes.map((safe) => <li key={safe.id} className="row">{safe.name} <button type="button" className="button quiet" onClick={() => setAsking(safe)}>{t("safes.change", { name: safe.name })}</button></li>)}
      </ul>
      <p className="soft">{t("safes.addAt")}</p>
      {asking !== undefined && <ChangeSafe safe={asking} onDone={() => { setAsking(undefined); reload(); }} onClose={() => setAsking(undefined)} />}
    </details>
  );
}

function ChangeSafe({ safe, onDone, onClose }: { readonly safe: Safe; readonly onDone: () => void; readonly onClose: () => void }) {
  const t = useTranslations("custody");
  const [name, setName] = useState(safe.name);
  const rename = useAct(nameSafeMutation);
  const retire = useAct(retireSafeMutation);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if ((await rename.run({ safeId: safe.id, name })) !== undefined) onDone();
  }

  return (
    <Dialog title={safe.name} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Trouble trouble={rename.trouble ?? retire.trouble} />
        <TextField label={t("safes.name")} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} required autoFocus />
        <p>{t("safes.retireAsk")}</p>
        <div className="row">
          <button className="button primary" disabled={rename.busy}>{t("safes.rename")}</button>
          <button type="button" className="button danger" disabled={retire.busy} onClick={() => void retire.run({ safeId: safe.id }).then((done) => done !== undefined && onDone())}>{t("safes.retire")}</button>
          <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
