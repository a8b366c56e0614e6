"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { type FormEvent, Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { InboundLineFieldsFragment, ItemKind } from "../../gql/graphql";
import { CompleteLine } from "./complete-line";
import { adoptMutation } from "./inbound.graphql";

interface Props {
  readonly line: InboundLineFieldsFragment;
  readonly items: readonly { readonly id: string; readonly tag: string; readonly kind: ItemKind }[];
  readonly batch: { readonly id: string; readonly protocolEntry: { readonly number: number; readonly year: number } };
  readonly may: boolean;
  readonly reload: () => void;
}

/** A thing of nobody known here, kept until its case is found or it goes back. */
export function Orphan({ line, items, batch, may, reload }: Props) {
  const t = useTranslations("inbound");
  const directorate = useTranslations("directorate");
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState("");
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const act = useAct(adoptMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await act.run({ lineId: line.id, protocolNumber: Number(number) || 0, protocolYear: Number(year) || 0 })) === undefined) return;
    setOpen(false);
    reload();
  }

  return (
    <div className="stack tight">
      <div className="wrap">
        <strong>{line.name ?? line.permitSerial ?? t("unknown")}</strong> <span className="mono">{[line.permitSerial, line.passport, line.reference].filter(Boolean).join(" · ")}</span>
        <br />{items.map(({ id, tag }) => <Fragment key={id}><Link className="code" href={`/item?tag=${tag}`}>{showCode(tag)}</Link> </Fragment>)}<Link href={`/batches/inbound?id=${batch.id}`}>{showNumber(batch.protocolEntry)}</Link>
      </div>
      {may && <div className="row"><CompleteLine line={line} reload={reload} /><button type="button" className="button quiet" onClick={() => setOpen(true)}>{t("adopt")}</button></div>}
      {open && (
        <Dialog title={t("adoptTitle")} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={(event) => void submit(event)}>
            <p>{t("adoptAdvice")}</p>
            <Trouble trouble={act.trouble} />
            <div className="columns">
              <TextField label={directorate("protocolNumber")} inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value)} required />
              <TextField label={directorate("protocolYear")} inputMode="numeric" value={year} onChange={(event) => setYear(event.target.value)} required />
            </div>
            <div className="row"><button className="button primary" disabled={act.busy}>{t("adopt")}</button><button type="button" className="button quiet" onClick={() => setOpen(false)}>{directorate("keep")}</button></div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
