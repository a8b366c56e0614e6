"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useSession } from "../session/use-session";
import { entries, type Entry, entryOf, groups } from "./rail-entries";
import { todayQuery } from "./shell.graphql";

/** What this person may do, in the groups of the work, with what waits. The page's own group is open. */
export function Rail() {
  const t = useTranslations("shell");
  const session = useSession();
  const path = usePathname();
  const { data } = useQuery(todayQuery, { pollInterval: 60_000 });
  // Both hold for the page they were chosen on: coming to another page opens its group and folds the menu.
  const [opened, setOpened] = useState<{ path: string; group: string | undefined }>();
  const [unfolded, setUnfolded] = useState<string>();
  const mine = entries.filter((entry) => entry.acts === undefined || entry.acts.some((act) => session.acts.includes(act)));
  const here = entryOf(path);
  const open = opened?.path === path ? opened.group : (here?.group ?? groups.find((group) => mine.some((entry) => entry.group === group)));
  const waiting = (of: readonly Entry[]) => of.reduce((sum, { count }) => sum + (count === undefined ? 0 : (data?.today[count] ?? 0)), 0);
  const turn = (event: MouseEvent, group: string) => {
    event.preventDefault();
    setOpened({ path, group: open === group ? undefined : group });
  };

  return (
    <nav className="rail" aria-label={t("navigation")}>
      <button type="button" className="menu" aria-expanded={unfolded === path} aria-controls="rail" onClick={() => setUnfolded(unfolded === path ? undefined : path)}>
        <span aria-hidden="true">☰</span> {t("menu")}{here !== undefined && <span className="soft">{t(here.name)}</span>}
      </button>
      <div id="rail" className="groups" data-unfolded={unfolded === path}>
        <RailLinks entries={mine.filter((entry) => entry.group === undefined)} here={here} path={path} waiting={waiting} />
        {groups.map((group) => {
          const inside = mine.filter((entry) => entry.group === group);
          const links = <RailLinks key={group} entries={inside} here={here} path={path} waiting={waiting} />;
          if (inside.length < 2) return links;
          return (
            <details key={group} open={open === group}>
              <summary onClick={(event) => turn(event, group)} data-here={here?.group === group || undefined}>
                {t(group)}
                {open !== group && <Waiting count={waiting(inside)} />}
              </summary>
              {links}
            </details>
          );
        })}
      </div>
    </nav>
  );
}

function RailLinks({ entries: shown, here, path, waiting }: { readonly entries: readonly Entry[]; readonly here: Entry | undefined; readonly path: string; readonly waiting: (of: readonly Entry[]) => number }) {
  const t = useTranslations("shell");
  return shown.map((entry) => (
    <Link key={entry.href} href={entry.href} aria-current={entry === here ? (path === entry.href ? "page" : "true") : undefined}>
      {t(entry.name)}
      <Waiting count={waiting([entry])} />
    </Link>
  ));
}

function Waiting({ count }: { readonly count: number }) {
  return count > 0 && <b>{count}</b>;
}
