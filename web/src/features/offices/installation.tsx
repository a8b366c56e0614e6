"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge } from "../../ui/state-badge";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { ContactList, RecordContact } from "./help-desk";
import { completeInstallationMutation, installationQuery } from "./installation.graphql";

/** How far the installation is and what the help desk said (S2, S3). */
export function Installation() {
  const t = useTranslations("installation");
  const { acts } = useSession();
  const { data, refetch } = useQuery(installationQuery, { skip: !acts.includes("installation") });
  const complete = useAct(completeInstallationMutation);
  const state = data?.installation;
  if (state === undefined) return null;

  async function install(): Promise<boolean> {
    const done = (await complete.run({})) !== undefined;
    await refetch();
    return done;
  }

  return (
    <section className="panel stack tight">
      <h2>{t("title")}</h2>
      <p className="row">
        <StateBadge tone={state.installed ? "good" : "wait"}>{t(state.installed ? "installed" : "notInstalled")}</StateBadge>
        {state.installedAt != null && showInstant(state.installedAt)}
      </p>
      {!state.installed && <p>{t("noIntake")}</p>}
      {state.missing.length > 0 && <ol>{state.missing.map((step) => <li key={step}>{t(`steps.${step}`)}</li>)}</ol>}
      <h3>{t("contacts")}</h3>
      <ContactList contacts={state.contacts} />
      <div className="row">
        {acts.includes("recordHelpDeskContact") && <RecordContact first="INSTALLATION" recorded={() => void refetch()} />}
        {!state.installed && acts.includes("completeInstallation") && <RuleForm act={t("complete")} busy={complete.busy} trouble={complete.trouble} onSet={install}><p>{t("completeAsk")}</p></RuleForm>}
      </div>
    </section>
  );
}
