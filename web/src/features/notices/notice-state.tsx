"use client";
import { useTranslations } from "use-intl";
import type { NoticesQuery } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";

type Notice = Pick<NoticesQuery["notices"]["items"][number], "status" | "endReason" | "attempts" | "nextAttemptAt" | "settledAt" | "log">;

/** How a notice stands: sent and where to, or what went wrong last and when it is tried again. */
export function NoticeState({ notice }: { readonly notice: Notice }) {
  const t = useTranslations("notices");
  const last = notice.log[0];
  const tone = notice.status === "SENT" ? "good" : notice.status === "QUEUED" ? "wait" : notice.endReason === "NOT_WANTED" || notice.endReason === "NO_LONGER_DUE" ? "plain" : "bad";
  const details = [
    notice.settledAt != null && showInstant(notice.settledAt),
    notice.endReason != null && t(`ends.${notice.endReason}`),
    last?.address,
    notice.status === "QUEUED" && last?.problem != null && t(`problems.${last.problem}`),
    notice.attempts > 1 && t("tries", { count: notice.attempts }),
    notice.status === "QUEUED" && notice.attempts > 0 && notice.nextAttemptAt != null && t("next", { when: showInstant(notice.nextAttemptAt) }),
  ].filter(Boolean);
  return <><StateBadge tone={tone}>{t(`statuses.${notice.status}`)}</StateBadge>{details.length > 0 && <div className="soft">{details.join(" · ")}</div>}</>;
}
