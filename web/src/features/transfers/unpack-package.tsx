"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { unpackPackageMutation } from "./transfers.graphql";

/** Who packed it opens it again before it is sealed. It can be counted again at once, so nothing is asked first. */
export function UnpackPackage({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const act = useAct(unpackPackageMutation);
  return (
    <div className="stack tight">
      <Trouble trouble={act.trouble} />
      <p className="soft">{t("unpackHint")}</p>
      <p><button type="button" className="button quiet" disabled={act.busy} onClick={() => void act.run({ code }).then(reload)}>{t("unpackAct")}</button></p>
    </div>
  );
}
