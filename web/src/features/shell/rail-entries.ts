import type { TodayQuery } from "../../gql/graphql";
import type { shellMessages } from "./shell.messages";

type Today = NonNullable<TodayQuery["today"]>;
type Name = keyof (typeof shellMessages)["el"];

/** The parts of the work, in the order of the errand. A group with one entry for a person is a plain link. */
export const groups = ["cases", "custody", "directorate", "protocol", "oversight", "settings"] as const satisfies readonly Name[];
type Group = (typeof groups)[number];

export interface Entry {
  readonly href: string;
  readonly name: Name;
  /** Any of these acts shows it; without acts everybody has it. */
  readonly acts?: readonly string[];
  readonly count?: { [K in keyof Today]: Today[K] extends number ? K : never }[keyof Today];
  readonly group?: Group;
  /** Pages without an entry of their own that one comes to from here. */
  readonly under?: readonly string[];
}

/** Every page of the desk. A new page is one line, or one word under an entry. */
export const entries: readonly Entry[] = [
  { href: "/", name: "today" },
  { href: "/filing", name: "newFiling", acts: ["fileApplication"], group: "cases" },
  { href: "/drafts", name: "drafts", acts: ["fileApplication"], group: "cases" },
  { href: "/ready", name: "ready", acts: ["readyToCollect"], count: "readyToCollect", group: "cases", under: ["/deliver", "/hand-over"] },
  { href: "/referrals", name: "referrals", acts: ["forwardReferrals"], count: "toForwardElsewhere", group: "cases" },
  { href: "/search", name: "search", acts: ["applications"], group: "cases", under: ["/application", "/person", "/filers"] },
  { href: "/doubles", name: "doubles", acts: ["likelyDoubles"], group: "cases" },
  { href: "/packages", name: "packages", acts: ["transferPackages"], count: "packagesToReceive", group: "custody", under: ["/package", "/receive"] },
  { href: "/safe", name: "safe", acts: ["custodyItems"], count: "inSafe", group: "custody", under: ["/count", "/item"] },
  { href: "/labels", name: "labels", acts: ["printLabels"], group: "custody" },
  { href: "/seals", name: "seals", acts: ["receiveSeals", "spoilSeal"], group: "custody" },
  { href: "/courier", name: "courier", acts: ["courierDay"], group: "custody" },
  { href: "/batches", name: "batches", acts: ["outboundBatches"], count: "dueToForward", group: "directorate" },
  { href: "/register", name: "register", acts: ["protocolEntries"], group: "protocol", under: ["/closings", "/legacy"] },
  { href: "/alarms", name: "alarms", acts: ["alarms"], count: "alarms", group: "oversight" },
  { href: "/incidents", name: "incidents", acts: ["incidents"], group: "oversight", under: ["/incident"] },
  { href: "/notices", name: "notices", acts: ["notices"], group: "oversight", under: ["/notice-texts"] },
  { href: "/not-moving", name: "notMoving", acts: ["notMoving"], group: "oversight" },
  { href: "/evidence", name: "evidence", acts: ["custodyEvidence"], group: "oversight" },
  { href: "/ledger", name: "ledger", acts: ["custodyAnchors"], group: "oversight" },
  { href: "/reports", name: "reports", acts: ["reportAsOf"], group: "oversight" },
  { href: "/offices", name: "offices", acts: ["mayoralDecisions"], group: "settings" },
  { href: "/branches", name: "branches", acts: ["branchesKept"], group: "settings" },
  { href: "/mergers", name: "mergers", acts: ["mergers"], group: "settings" },
  { href: "/devices", name: "devices", acts: ["devices"], group: "settings" },
  { href: "/migration", name: "migration", acts: ["migrationRuns"], group: "settings" },
  { href: "/rules", name: "rules", acts: ["setLegalRule"], group: "settings" },
  { href: "/templates", name: "templates", acts: ["setPaperTemplate"], group: "settings" },
];

/** The entry whose page, or whose page's page, this is. */
export function entryOf(path: string): Entry | undefined {
  const within = (href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));
  return entries.find((entry) => [entry.href, ...(entry.under ?? [])].some(within));
}
