"use client";
import { useTranslations } from "use-intl";
import type { BranchesQuery, BranchProposalQuery } from "../../gql/graphql";
import { frameOf, labelHeights, mapWidth } from "./map-places";

type Kept = BranchesQuery["branchesKept"];

interface Props {
  readonly kept: Kept;
  readonly proposal: BranchProposalQuery["branchProposal"] | undefined;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

const largest = 26;

/** The municipality's units by their real coordinates, as large as their people are many; offices, and who goes where. The table beside it says the same. */
export function BranchMap({ kept, proposal, chosen, choose }: Props) {
  const t = useTranslations("branches");
  const { units, offices } = kept;
  const { at, height, scale } = frameOf([...units, ...offices.flatMap(({ latitude, longitude }) => (latitude == null || longitude == null ? [] : [{ latitude, longitude }]))]);
  const most = Math.max(1, ...units.map(({ population }) => population));
  const points = units.map(at);
  const names = labelHeights(points.map(({ x, y }, index) => ({ x, y: y + radius(index) + 20 })), 110);
  const travels = (proposal?.coverage ?? kept.now).travels;
  const placeOf = (code: string) => {
    const office = offices.find(({ office: { id }, latitude }) => id === code && latitude != null);
    const unit = units.find((one) => one.code === code);
    return office?.latitude != null && office.longitude != null ? at({ latitude: office.latitude, longitude: office.longitude }) : unit && at(unit);
  };

  function radius(index: number): number {
    return Math.max(6, largest * Math.sqrt((units[index]?.population ?? 0) / most));
  }

  return (
    <svg className="branch-map" viewBox={`0 0 ${mapWidth} ${height}`} role="group" aria-label={t("map")}>
      {travels.map(({ code, to, km }) => {
        const [from, goal] = [placeOf(code), placeOf(to)];
        return from && goal && km > 0.05 ? <line key={code} className="way" x1={from.x} y1={from.y} x2={goal.x} y2={goal.y} /> : null;
      })}
      {units.map((unit, index) => {
        const point = points[index];
        const travel = travels.find(({ code }) => code === unit.code);
        if (point === undefined) return null;
        const here = proposal ? proposal.chosen.includes(unit.code) || unit.code === centralUnit(kept) : offices.some(({ unitCode, office }) => unitCode === unit.code && office.status === "ACTIVE");
        const state = t(here ? (unit.code === centralUnit(kept) ? "centralHere" : proposal ? "proposedHere" : "branchHere") : "noOffice");
        return (
          <g
            key={unit.code}
            className={`unit${here ? " here" : ""}${chosen === unit.code ? " chosen" : ""}`}
            tabIndex={0}
            role="button"
            aria-pressed={chosen === unit.code}
            aria-label={t("unitOnMap", { name: unit.name, people: unit.population, state, km: (travel?.km ?? 0).toFixed(1) })}
            onClick={() => choose(unit.code)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              choose(unit.code);
            }}
          >
            <circle cx={point.x} cy={point.y} r={radius(index)} />
            {here && (unit.code === centralUnit(kept) ? <rect x={point.x - 6} y={point.y - 6} width="12" height="12" /> : <path d={`M${point.x} ${point.y - 8}l7 12h-14z`} />)}
            <text x={point.x} y={names[index]} textAnchor="middle">{unit.name}</text>
          </g>
        );
      })}
      <g className="scale" aria-hidden="true">
        <path d={`M16 ${height - 22}v6h${scale.width}v-6`} />
        <text x={16} y={height - 28}>{scale.km} km</text>
        <path d={`M${mapWidth - 24} ${height - 16}v-26l-5 9m5-9l5 9`} />
        <text x={mapWidth - 24} y={height - 48} textAnchor="middle">{t("north")}</text>
      </g>
    </svg>
  );
}

function centralUnit(kept: Kept): string | undefined {
  return kept.offices.find(({ office }) => office.kind === "CENTRAL")?.unitCode;
}
