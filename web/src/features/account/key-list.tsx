"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import type { MyPasskeysQuery } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { removePasskeyMutation } from "./account.graphql";

type Key = MyPasskeysQuery["myPasskeys"][number];

/** The person's keys, each with where it works and when it last did; one that is lost is removed after a question. */
export function KeyList({ keys, reload }: { readonly keys: readonly Key[]; readonly reload: () => void }) {
  const t = useTranslations("account");
  const [asking, setAsking] = useState<Key>();
  const act = useAct(removePasskeyMutation);

  async function remove(id: string) {
    if ((await act.run({ id })) === undefined) return;
    setAsking(undefined);
    reload();
  }

  if (keys.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      <ul className="plain stack">
        {keys.map((key) => (
          <li key={key.id} className="panel row">
            <div className="grow">
              <b>{key.name}</b>
              <div className="soft">{t(`kinds.${key.kind}`)} · {t("made", { when: showInstant(key.madeAt) })}</div>
              <div className="soft">{key.lastUsedAt ? t("used", { when: showInstant(key.lastUsedAt) }) : t("neverUsed")}</div>
            </div>
            <button type="button" className="button quiet" aria-label={t("removeNamed", { name: key.name })} onClick={() => setAsking(key)}>{t("remove")}</button>
          </li>
        ))}
      </ul>
      {asking !== undefined && (
        <Dialog title={t("remove")} onClose={() => setAsking(undefined)}>
          <p>{t("removeAsk", { name: asking.name })}</p>
          <Trouble trouble={act.trouble} />
          <p className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void remove(asking.id)}>{t("remove")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(undefined)}>{t("keep")}</button>
          </p>
        </Dialog>
      )}
    </>
  );
}
