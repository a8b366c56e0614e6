"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { useQueryParam } from "../../platform/use-query-param";
import { Steps } from "../../ui/steps";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import type { PackageState } from "../../gql/graphql";
import { CloseForm } from "./close-form";
import { ExamineForm } from "./examine-form";
import { PackageFate } from "./package-fate";
import { isQuarantined, PackageChain, PackageLines, PackageOnTheWay, PackageReports } from "./package-story";
import { ReadSealForm } from "./read-seal-form";
import { ScanContents } from "./scan-contents";
import { SealPhotos } from "./seal-photos";
import { useSession } from "../session/use-session";
import { SecondPersonForm } from "../session/second-person";
import { openPackageMutation, packageFields, packageQuery } from "./transfers.graphql";

const stepOf: Readonly<Record<PackageState, number>> = { DRAFT: 0, PACKED: 0, SEALED: 0, IN_TRANSIT: 0, RETURNING: 0, OVERDUE: 0, LOST: 0, ARRIVED: 1, OPENED: 2, VERIFIED: 3, DISCREPANT: 3, CLOSED: 4, CLOSED_WITH_REPORT: 4, CANCELLED: 4 };

/** Receiving blind: seal read before the expected is seen, opened by two, contents scanned without the list, then compared. */
export function ReceiveScreen() {
  const t = useTranslations("transfers");
  const session = useSession();
  const code = useQueryParam("code");
  const { data, error, refetch } = useQuery(packageQuery, { variables: { code } });
  const open = useAct(openPackageMutation);
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const bag = readFragment(packageFields, data.transferPackage ?? null);
  if (bag === null) return <TroublePanel title={t("notFound")} />;
  const reload = () => void refetch();
  const steps = [
    { title: t("stepSeal"), note: bag.seal ?? t("stepSealNote") },
    { title: t("stepTwo") },
    { title: t("stepScan"), note: t("stepScanNote") },
    { title: t("stepCompare"), note: t("stepCompareNote") },
  ];
  const quarantined = isQuarantined(bag);
  const examinable = bag.state === "DISCREPANT" && quarantined && session.acts.includes("examineQuarantined");

  return (
    <>
      <div className="stack tight">
        <p className="soft">{t("route", { from: bag.from.name, to: bag.to.name })}</p>
        <h1>{t("receiveTitle", { code: showCode(bag.packageCode) })}</h1>
      </div>
      <PackageOnTheWay bag={bag} />
      <div className="withSide">
        <section className="panel stack">
          {bag.state === "LOST" && <PackageFate bag={bag} reload={reload} />}
          {stepOf[bag.state] === 0 && bag.state !== "LOST" && <ReadSealForm code={bag.packageCode} reload={reload} />}
          <SealPhotos bag={bag} reload={reload} />
          {bag.state === "ARRIVED" && (
            <>
              <h2>{t("openTitle")}</h2>
              <Trouble trouble={open.trouble} />
              <SecondPersonForm act={t("openAct")} busy={open.busy} onConfirm={(secondPerson) => void open.run({ code: bag.packageCode, secondPerson }).then(reload)} />
            </>
          )}
          {bag.state === "OPENED" && <ScanContents code={bag.packageCode} reload={reload} />}
          {quarantined && bag.state === "DISCREPANT" && <TroublePanel title={t("quarantine")}><p>{t("quarantineAdvice")}</p></TroublePanel>}
          {examinable && <ExamineForm code={bag.packageCode} reload={reload} />}
          <PackageReports bag={bag} />
          {bag.state === "VERIFIED" && <h2><span aria-hidden="true">✓ </span>{t("right")}</h2>}
          {(bag.state === "VERIFIED" || bag.state === "DISCREPANT") && <CloseForm code={bag.packageCode} act={quarantined ? t("lockAct") : t("closeAct")} reload={reload} />}
          {stepOf[bag.state] === 4 && <h2>{t("closed")}</h2>}
          {stepOf[bag.state] >= 3 && <PackageLines bag={bag} />}
        </section>
        <div className="stack">
          <Steps steps={steps} at={stepOf[bag.state]} />
          {stepOf[bag.state] === 0 && bag.state !== "LOST" && <PackageFate bag={bag} reload={reload} />}
          <PackageChain bag={bag} reload={reload} />
        </div>
      </div>
    </>
  );
}
