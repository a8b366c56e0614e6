"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import type { TemplateName } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { EditTemplate } from "./edit-template";
import { templatesQuery } from "./templates.graphql";

/** The papers of the municipality: which template stands, and one of them to edit. */
export function TemplatesScreen() {
  return (
    <Suspense>
      <OneOrAll />
    </Suspense>
  );
}

function OneOrAll() {
  const t = useTranslations("templates");
  const name = useSearchParams().get("name");
  return name === null || !t.has(`names.${name}` as "names.HOUSE") ? <AllTemplates /> : <EditTemplate key={name} name={name as TemplateName} />;
}

function AllTemplates() {
  const t = useTranslations("templates");
  const shell = useTranslations("shell");
  const maySet = useSession().acts.includes("setPaperTemplate");
  const { data, error } = useQuery(templatesQuery);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}{maySet ? "" : ` ${t("readOnly")}`}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {data !== undefined && (
        <ScrollRegion label={t("title")}>
          <table>
            <thead><tr><th>{t("paper")}</th><th>{t("whose")}</th><th><span className="hidden">{t("edit")}</span></th></tr></thead>
            <tbody>
              {data.paperTemplates.map(({ name, own, setAt, by }) => (
                <tr key={name}>
                  <td>{t(`names.${name}`)}</td>
                  <td>{t(own ? "own" : "house")}{setAt !== null && setAt !== undefined && <div className="soft">{t("since", { when: showInstant(setAt), by: by?.name ?? "—" })}</div>}</td>
                  <td><Link className="button quiet" href={`/templates?name=${name}`} aria-label={`${t("edit")}: ${t(`names.${name}`)}`}>{t("edit")}</Link></td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
