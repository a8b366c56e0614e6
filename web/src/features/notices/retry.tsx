"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useSession } from "../session/use-session";
import { retryNoticeMutation } from "./notices.graphql";

/** Tries a notice again that ended unsent though it was due, or one that waits. */
export function Retry({ notice, reload }: { readonly notice: { readonly id: string; readonly status: string; readonly attempts: number }; readonly reload: () => void }) {
  const t = useTranslations("notices");
  const act = useAct(retryNoticeMutation);
  const may = useSession().acts.includes("retryNotice");
  if (!may || notice.status === "SENT" || (notice.status === "QUEUED" && notice.attempts === 0)) return null;
  return (
    <>
      <button type="button" className="button quiet" disabled={act.busy} onClick={() => void act.run({ noticeId: notice.id }).then(reload)}>{t("retry")}</button>
      <Trouble trouble={act.trouble} />
    </>
  );
}
