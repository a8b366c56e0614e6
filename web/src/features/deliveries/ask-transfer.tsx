"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { askTransferMutation } from "./deliveries.graphql";

interface Asked {
  readonly askedAt: string;
  readonly office: { readonly id: string; readonly name: string };
  readonly by: { readonly name: string };
}

/** The papers lie elsewhere: one act asks for them, or who asked for which office and when. */
export function AskTransfer({ applicationId, asked, reload }: { readonly applicationId: string; readonly asked: Asked | undefined; readonly reload: () => void }) {
  const t = useTranslations("deliveries");
  const session = useSession();
  const act = useAct(askTransferMutation);

  async function ask() {
    if ((await act.run({ applicationId })) !== undefined) reload();
  }

  const isAsked = asked?.office.id === session.office.id;
  return (
    <div className="stack tight">
      <Trouble trouble={act.trouble} />
      {asked !== undefined && <p className="banner note" role="status">{t("asked", { office: asked.office.name, when: showInstant(asked.askedAt), name: asked.by.name })}</p>}
      {!isAsked && session.acts.includes("askTransfer") && (
        <p><button type="button" className="button primary" disabled={act.busy} onClick={() => void ask()}>{t("ask")}</button> <span className="soft">{t("askHint", { office: session.office.name })}</span></p>
      )}
    </div>
  );
}
