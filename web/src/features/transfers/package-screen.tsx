"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { useQueryParam } from "../../platform/use-query-param";
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { CancelPackage } from "./cancel-package";
import { CountForm } from "./count-form";
import { ExamineForm } from "./examine-form";
import { FillPackage } from "./fill-package";
import { PackageFate } from "./package-fate";
import { isQuarantined, PackageBadge, PackageChain, PackageLines, PackageOnTheWay, PackageReports } from "./package-story";
import { PackageHandovers } from "./package-handovers";
import { SealPhotos } from "./seal-photos";
import { SealForm } from "./seal-form";
import { UnpackPackage } from "./unpack-package";
import { packageFields, packageQuery } from "./transfers.graphql";

/** The sender's side of a package: fill, count by two, seal, print, and follow it to the receiver's result. */
export function PackageScreen() {
  const t = useTranslations("transfers");
  const session = useSession();
  const code = useQueryParam("code");
  const { data, error, refetch } = useQuery(packageQuery, { variables: { code }, pollInterval: 5_000 });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const bag = readFragment(packageFields, data.transferPackage ?? null);
  if (bag === null) return <TroublePanel title={t("notFound")} />;
  const reload = () => void refetch();
  const sealed = bag.sealedAt != null;
  const examinable = bag.state === "DISCREPANT" && isQuarantined(bag) && session.acts.includes("examineQuarantined");
  return (
    <>
      <div className="stack tight">
        <p className="soft">{t("route", { from: bag.from.name, to: bag.to.name })}</p>
        <h1 className="row"><span className="code">{showCode(bag.packageCode)}</span> <PackageBadge state={bag.state} /></h1>
        {bag.seal != null && <p>{t("seal")} <span className="code">{bag.seal}</span></p>}
        {bag.inQuestion && <p role="status"><StateBadge tone="bad">{t("inQuestion")}</StateBadge></p>}
      </div>
      <PackageOnTheWay bag={bag} />
      <PackageReports bag={bag} />
      {sealed && bag.state !== "CANCELLED" && (
        <div className="row">
          {bag.labelUrl != null && <a className="button primary" href={bag.labelUrl} target="_blank" rel="noreferrer">{t("printLabel")}</a>}
          {bag.labelUrl != null && <a className="button quiet" href={`/labels?code=${bag.packageCode}`}>{t("labelOtherwise")}</a>}
          {bag.manifestUrl != null && <a className="button quiet" href={bag.manifestUrl} target="_blank" rel="noreferrer">{t("printManifest")}</a>}
        </div>
      )}
      <div className="withSide">
        <div className="stack">
          {bag.state === "DRAFT" && <FillPackage bag={bag} reload={reload} />}
          {bag.state === "DRAFT" && (bag.lines?.length ?? 0) > 0 && <CountForm code={bag.packageCode} reload={reload} />}
          {bag.state === "PACKED" && <SealForm code={bag.packageCode} reload={reload} />}
          {bag.state === "PACKED" && <UnpackPackage code={bag.packageCode} reload={reload} />}
          {examinable && <ExamineForm code={bag.packageCode} reload={reload} />}
          {bag.state !== "DRAFT" && <PackageLines bag={bag} />}
          <SealPhotos bag={bag} reload={reload} />
          <PackageFate bag={bag} reload={reload} />
          {(bag.state === "DRAFT" || bag.state === "PACKED" || bag.state === "SEALED") && <CancelPackage code={bag.packageCode} reload={reload} />}
        </div>
        <div className="stack">
          <PackageHandovers handovers={bag.handovers} />
          <PackageChain bag={bag} reload={reload} />
        </div>
      </div>
    </>
  );
}
