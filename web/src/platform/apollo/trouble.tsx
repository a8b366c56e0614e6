"use client";
import { useTranslations } from "use-intl";
import { TroublePanel } from "../../ui/trouble-panel";
import type { ActTrouble } from "./use-act";

/** What went wrong, in a sentence that says what to do; a refusal with its clause. */
export function Trouble({ trouble }: { readonly trouble: ActTrouble | undefined }) {
  const t = useTranslations("refusals");
  const shell = useTranslations("shell");
  if (trouble === undefined) return null;
  if (trouble.kind === "OFFLINE") return <TroublePanel title={shell("unreachable")}><p>{shell("unreachableAdvice")}</p></TroublePanel>;
  if (trouble.kind === "DEFECT") return <TroublePanel title={shell("defect")}><p>{shell("defectAdvice", { id: trouble.correlationId ?? "—" })}</p></TroublePanel>;
  const title = t(trouble.code, { about: trouble.about ?? "" });
  return (
    <TroublePanel title={title}>
      {trouble.about !== null && !title.includes(trouble.about) && /^[0-9A-ZΑ-Ω/. _-]{1,40}$/u.test(trouble.about) && <p className="mono">{trouble.about}</p>}
      {trouble.clause !== null && <p className="soft">{shell("clause", { clause: trouble.clause })}</p>}
    </TroublePanel>
  );
}
