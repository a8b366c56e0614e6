"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { transferRequestsQuery } from "./transfers.graphql";

/** Papers in this office's safe for which a person stands elsewhere: they go into the next package there. Nothing where nobody asked. */
export function AskedFor() {
  const t = useTranslations("transfers");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, fetchMore } = useQuery(transferRequestsQuery, { variables: { after: null }, skip: !session.acts.includes("transferRequests"), pollInterval: 30_000 });
  const page = data?.transferRequests;
  if (page === undefined || page.items.length === 0) return null;

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ transferRequests: { ...fetchMoreResult.transferRequests, items: [...before.transferRequests.items, ...fetchMoreResult.transferRequests.items] } }),
    });
  }

  return (
    <section className="panel stack tight">
      <h2>{t("askedFor")}</h2>
      <p className="soft">{t("askedForHint")}</p>
      <ul className="stack tight plain">
        {page.items.map(({ id, askedAt, tags, office, by, application }) => (
          <li key={id}>
            <Link className="mono" href={`/application?id=${application.id}`}>{showNumber(application.protocolEntry)}</Link> → <strong>{office.name}</strong> · {tags.map((tag) => <Fragment key={tag}><span className="code">{showCode(tag)}</span> </Fragment>)}
            <span className="soft">{t("askedAt", { when: showInstant(askedAt), name: by.name })}</span>
          </li>
        ))}
      </ul>
      {page.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </section>
  );
}
