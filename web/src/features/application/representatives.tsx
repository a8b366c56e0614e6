"use client";
import { useTranslations } from "use-intl";
import { showDay } from "../../platform/i18n/show";
import type { ApplicationQuery } from "../../gql/graphql";

type Case = Pick<NonNullable<ApplicationQuery["application"]>, "representatives" | "protocolEntry">;

/** Who acted in the person's place on this case: by which paper, how far it reaches, until when. */
export function Representatives({ of: { representatives, protocolEntry } }: { readonly of: Case }) {
  const t = useTranslations("application");
  const filing = useTranslations("filing");
  return representatives.map((one) => (
    <Representative key={one.protocolEntryId} filed={one.protocolEntryId === protocolEntry.id} {...one}>
      {t(`representatives.${one.kind}`)} · {filing(`scopes.${one.scope}`)}
    </Representative>
  ));
}

type Row = Case["representatives"][number];

function Representative({ filed, name, identityNumber, evidence, expiresOn, filedInAWeek, children }: Row & { readonly filed: boolean; readonly children: React.ReactNode }) {
  const t = useTranslations("application");
  return (
    <>
      <dt>{t(filed ? "filedBy" : "broughtBy")}</dt>
      <dd>
        {name} · <span className="mono">{identityNumber}</span>
        <div>{children}</div>
        <div className="soft">{evidence}{expiresOn != null && ` · ${t("validUntil", { day: showDay(expiresOn) })}`}</div>
        {filed && filedInAWeek > 1 && <div>{t("filedInAWeek", { count: filedInAWeek })}</div>}
      </dd>
    </>
  );
}
