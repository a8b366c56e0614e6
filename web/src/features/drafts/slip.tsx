"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { useSession } from "../session/use-session";

/** What a person takes who leaves before there is a number: a code and no name. Printed by the browser, with no network. */
export function SlipDialog({ code, keptAt, onClose }: { readonly code: string; readonly keptAt: number; readonly onClose: () => void }) {
  const t = useTranslations("drafts");
  const { municipality, office } = useSession();
  return (
    <Dialog title={t("slip")} onClose={onClose}>
      <section className="slip stack tight" aria-label={t("slipTitle")}>
        <strong>{municipality.name}</strong>
        <span>{office.name}</span>
        <h3>{t("slipTitle")}</h3>
        <p className="code">{showCode(code)}</p>
        <p>{showInstant(new Date(keptAt).toISOString())}</p>
        <p>{t("slipText")}</p>
      </section>
      <div className="row">
        <button type="button" className="button primary" onClick={() => window.print()}>{t("printSlip")}</button>
        <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
      </div>
    </Dialog>
  );
}
