"use client";
import { useTranslations } from "use-intl";
import type { PackageFieldsFragment } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { Confirmed } from "../custody/confirmed";

/** From whom to whom, with which seal, and by what each side confirmed that it was they. */
export function PackageHandovers({ handovers }: { readonly handovers: PackageFieldsFragment["handovers"] }) {
  const t = useTranslations("transfers");
  if (handovers.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t("handovers.title")}</h2>
      <ol className="timeline">
        {handovers.map((one) => (
          <li key={one.at}>
            <strong>{one.giver.name} → {one.receiver?.name ?? "—"}</strong>
            {one.seal != null && <span className="mono"> {one.seal}{!one.intact && " !"}</span>}
            <br />
            <span className="soft">{showInstant(one.at)}</span>
            <br />
            {t("handovers.gave")} <Confirmed by={one.giverConfirmedBy} /> {t("handovers.took")} <Confirmed by={one.receiverConfirmedBy} />
          </li>
        ))}
      </ol>
    </section>
  );
}
