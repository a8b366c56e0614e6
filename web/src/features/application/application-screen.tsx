"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { useLocale } from "../../platform/i18n/locale";
import { showBirth, showCents, showDay, showInstant, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import type { ApplicationQuery } from "../../gql/graphql";
import { CaseNotices } from "../notices/case-notices";
import { VoidNote } from "../register/void-number";
import { AskSupplement } from "../directorate/ask-supplement";
import { useSession } from "../session/use-session";
import { applicationQuery, applicationRow, issueCertificateMutation, tagCaseFileMutation } from "./application.graphql";
import { AttachmentList } from "./attachment-list";
import { CertificateList } from "./certificate-list";
import { Checklist } from "./checklist";
import { CustodyChain, ItemList } from "./item-list";
import { DirectorateCertificate } from "./directorate-certificate";
import { VoidApplication, WithdrawApplication } from "./end-application";
import { LifeLine } from "./life-line";
import { Representatives } from "./representatives";
import { ApplicationBadge } from "./status-badge";
import { SupplementDialog } from "./supplement";
import { VoidSupplement } from "./void-supplement";

/** One case on one page: its line of life, what to do now, where each paper is, who the person is. */
export function ApplicationScreen() {
  const t = useTranslations("application");
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(applicationQuery, { variables: { id } });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="stack" role="status"><div className="skeleton" /><div className="skeleton" /><div className="skeleton" /></div>;
  if (data.application == null) return <TroublePanel title={t("notFound")}><p>{t("notFoundAdvice")}</p></TroublePanel>;
  return <ApplicationPage application={data.application} reload={() => void refetch()} />;
}

type Case = NonNullable<ApplicationQuery["application"]>;

function ApplicationPage({ application, reload }: { readonly application: Case; readonly reload: () => void }) {
  const t = useTranslations("application");
  const locale = useLocale();
  const session = useSession();
  const row = readFragment(applicationRow, application);
  const issue = useAct(issueCertificateMutation);
  const tag = useAct(tagCaseFileMutation);
  const may = (act: string) => session.acts.includes(act);
  const open = row.status === "COMPLETE" || row.status === "INCOMPLETE";
  const tagged = application.items.some((item) => item.kind === "CASE_FILE");
  const active = application.certificates.find((certificate) => certificate.status === "ACTIVE" && certificate.issuer === "MUNICIPALITY");
  const running = !["CLOSED", "WITHDRAWN", "VOIDED"].includes(row.status);
  const atDirectorate = ["FORWARDED", "ACKNOWLEDGED", "SUPPLEMENT_REQUESTED", "SUPPLEMENTED"].includes(row.status);
  const certifiable = row.kind === "RENEWAL" || row.kind === "INITIAL_GRANT";
  const person = application.applicant;
  const latest = application.items.at(-1);

  return (
    <>
      <div className="stack tight">
        <p className="soft">{t(`kinds.${row.kind}`)} · {locale === "el" ? application.category.labelEl : application.category.labelEn}</p>
        <h1><Link href={`/person?id=${row.applicant.id}`}>{`${row.applicant.latinSurname} ${row.applicant.latinGivenName}`.trim()}</Link> <span className="soft">{["", [row.applicant.greekSurname, row.applicant.greekGivenName].filter(Boolean).join(" "), row.applicant.nationality, showBirth(row.applicant)].filter((part, index) => index === 0 || part !== "").join(" · ")}</span></h1>
        <p className="row"><span className="code">{showNumber(row.protocolEntry)}</span><ApplicationBadge status={row.status} /></p>
      </div>
      <LifeLine status={row.status} here={row.readyToCollect} events={application.events} />
      {row.status === "SUPPLEMENT_REQUESTED" && application.supplementRequests.slice(0, 1).map(({ what, bringBy, entry }) => (
        <p key={entry.id} className="banner note"><span>{t("supplementAsked", { what, day: showDay(bringBy) })} <span className="mono">{showNumber(entry)}</span></span></p>
      ))}
      <Trouble trouble={issue.trouble ?? tag.trouble} />
      <div className="row">
        {row.readyToCollect && may("startDelivery") && <Link className="button primary" href={`/deliver?application=${row.id}`}>{t("deliver")}</Link>}
        {open && !tagged && may("tagCaseFile") && row.officeOfFiling.id === session.office.id && (
          <button type="button" className="button primary" disabled={tag.busy} onClick={() => void tag.run({ applicationId: row.id, slot: null }).then(reload)}>{t("tag")}</button>
        )}
        {row.complete && active === undefined && open && certifiable && may("issueSubmissionCertificate") && (
          <button type="button" className="button quiet" disabled={issue.busy} onClick={() => void issue.run({ applicationId: row.id }).then(reload)}>{t("issue")}</button>
        )}
        <a className="button quiet" href={application.receipt.paperUrl} target="_blank" rel="noreferrer">{t("print")}</a>
        {may("fileSupplement") && running && <SupplementDialog of={application} id={row.id} reload={reload} />}
        {active?.paperUrl != null && <a className="button quiet" href={active.paperUrl} target="_blank" rel="noreferrer">{t("certificate")} {active.serial}</a>}
        {application.delivery?.proof != null && <a className="button quiet" href={application.delivery.proof.paperUrl} target="_blank" rel="noreferrer">{t("proof")}</a>}
      </div>
      <div className="withSide">
        <div className="stack">
          <section className="stack tight">
            <h2>{t("items")}</h2>
            <ItemList items={application.items} />
          </section>
          <Checklist id={row.id} documents={application.documents} mends={open && may("recordDocument")} reload={reload} />
          <AttachmentList id={row.id} attachments={application.attachments} documents={application.documents} reload={reload} />
          {application.supplements.length > 0 && (
            <section className="stack tight">
              <h2>{t("supplements")}</h2>
              <ul className="stack tight plain">
                {application.supplements.map(({ protocolEntry, papers, description, filedAt, representative }) => (
                  <li key={protocolEntry.id} className="row">
                    <span className="mono">{showNumber(protocolEntry)}</span>
                    <span className="grow">{[...application.documents.filter(({ requirement }) => papers.includes(requirement.code)).map(({ requirement }) => (locale === "el" ? requirement.labelEl : requirement.labelEn)), description].filter(Boolean).join(", ")} <span className="soft">{[showInstant(filedAt), representative && `${t("broughtBy")} ${representative.name}`].filter(Boolean).join(" · ")}</span></span>
                    {protocolEntry.void != null && <VoidNote voided={protocolEntry.void} />}
                    {protocolEntry.receipt != null && <a href={protocolEntry.receipt.paperUrl} target="_blank" rel="noreferrer">{t("receipt")}</a>}
                    {protocolEntry.void == null && may("voidSupplement") && (open || atDirectorate) && <VoidSupplement entry={protocolEntry} reload={reload} />}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div className="row">
            {may("recordDirectorateCertificate") && atDirectorate && <DirectorateCertificate id={row.id} reload={reload} />}
            {may("requestSupplement") && atDirectorate && row.status !== "SUPPLEMENT_REQUESTED" && <AskSupplement id={row.id} reload={reload} />}
            {may("withdrawApplication") && (open || atDirectorate) && <WithdrawApplication id={row.id} reload={reload} />}
            {may("voidApplication") && open && <VoidApplication id={row.id} reload={reload} />}
          </div>
        </div>
        <aside className="stack">
          {application.certificates.length > 0 && (
            <section className="stack tight">
              <h2>{t("certificates")}</h2>
              <CertificateList certificates={application.certificates} reload={reload} />
            </section>
          )}
          <CaseNotices id={row.id} />
          {latest !== undefined && (
            <section className="stack tight">
              <h2>{t("chain")}</h2>
              <CustodyChain item={latest} />
            </section>
          )}
          <section className="stack tight">
            <h2>{t("person")}</h2>
            <dl className="facts">
              <dt>{t("passport")}</dt><dd className="mono">{person.travelDocuments.map((document) => document.number).join(", ") || "—"}</dd>
              <dt>{t("residence")}</dt><dd>{person.residence?.street}</dd>
              {person.phone && <><dt>{t("phone")}</dt><dd>{person.phone}</dd></>}
              <dt>{t("deliveryOffice")}</dt><dd>{row.deliveryOffice.name}</dd>
              <dt>{t("filedAt")}</dt><dd>{showInstant(row.filedAt)}, {row.officeOfFiling.name}</dd>
              <dt>{t("by")}</dt><dd>{application.protocolEntry.clerk.name}</dd>
              <Representatives of={{ ...application, id: row.id }} reload={reload} />
              {application.parties.map((party) => (
                <Fragment key={party.name}>
                  <dt>{t(`roles.${party.role}`)}</dt>
                  <dd>{[party.name, party.relation == null ? null : t(`relations.${party.relation}`), party.birthYear, party.nationality, party.taxId].filter(Boolean).join(" · ")}</dd>
                </Fragment>
              ))}
              {application.feePayments.map((payment) => <Fragment key={payment.voucher}><dt>{t("voucher")}</dt><dd><span className="mono">{payment.voucher}</span> · {showCents(payment.amountCents)}{payment.releasedAt != null && ` · ${t("voucherReleased", { at: showInstant(payment.releasedAt) })}`}</dd></Fragment>)}
              {application.feeCents != null && application.permitYears != null && application.permitYears > 0 && <><dt>{t("fee")}</dt><dd>{t("feeOwed", { amount: showCents(application.feeCents), years: application.permitYears })}</dd></>}
              {application.renewalTiming != null && application.renewalTiming !== "IN_TIME" && <><dt>{t("renewal")}</dt><dd>{t(`renewalTimings.${application.renewalTiming}`, { fine: showCents(application.lateFineCents ?? 0) })}</dd></>}
              {row.status === "INCOMPLETE" && <><dt>{t("bringBy")}</dt><dd>{showDay(application.bringBy)}</dd></>}
              {open && <><dt>{t("forwardBy")}</dt><dd>{showDay(row.forwardBy)}</dd></>}
            </dl>
          </section>
        </aside>
      </div>
    </>
  );
}
