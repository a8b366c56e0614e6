"use client";
import { useTranslations } from "use-intl";
import { showDay } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { ListColumn, ListReviewQuery } from "../../gql/graphql";

type Review = Extract<ListReviewQuery["inboundListReview"], { __typename: "ListReview" }>;
const columns: readonly ListColumn[] = ["IGNORE", "NUMBER", "YEAR", "REFERENCE", "PASSPORT", "NAME", "SURNAME", "GIVEN_NAME", "DECISION", "DECISION_NUMBER", "DECIDED_ON", "SERIAL", "VALID_FROM", "VALID_UNTIL", "MUNICIPALITY", "PAPER"];

interface Props {
  readonly review: Review;
  readonly out: ReadonlySet<number>;
  readonly onOut: (row: number) => void;
  readonly onColumn: (index: number, column: ListColumn) => void;
}

/** Each row as the file has it and as it would be loaded; those with a problem first. */
export function ListRows({ review, out, onOut, onColumn }: Props) {
  const t = useTranslations("inbound");
  const rows = [...review.rows].sort((one, other) => Number(other.problems.length > 0) - Number(one.problems.length > 0) || one.row - other.row);
  return (
    <ScrollRegion label={t("rows")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            {review.columns.map((column, index) => (
              <th key={index} scope="col">
                <div className="field">
                  <label htmlFor={`column-${index}`}>{review.heading[index] || t("column", { number: index + 1 })}</label>
                  <select id={`column-${index}`} value={column} onChange={(event) => onColumn(index, columns.find((one) => one === event.target.value) ?? "IGNORE")}>
                    {columns.map((one) => <option key={one} value={one}>{t(`columns.${one}`)}</option>)}
                  </select>
                </div>
              </th>
            ))}
            <th scope="col">{t("asLoaded")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td>
                <label className="choice"><input type="checkbox" checked={!out.has(row.row)} onChange={() => onOut(row.row)} aria-label={t("loadRow", { number: row.row })} />{row.row}</label>
                {row.problems.map((problem) => <span key={problem} className="badge bad">{t(`problems.${problem}`)}</span>)}
              </td>
              {review.columns.map((_, index) => <td key={index}>{row.cells[index]}</td>)}
              <td style={{ minWidth: 260 }}>{[row.number == null ? null : `${row.number}/${row.year}`, row.reference, row.name, row.passport, row.paper == null ? null : t(`lineKinds.${row.paper}`), row.decisionKind == null ? null : t(`decisionKinds.${row.decisionKind}`), row.decisionNumber, day(row.decidedOn), row.serial, row.validUntil == null ? null : `${day(row.validFrom) ?? ""}–${showDay(row.validUntil)}`].filter(Boolean).join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function day(iso: string | null | undefined): string | null {
  return iso == null ? null : showDay(iso);
}
