"use client";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CommandIds } from "../../platform/apollo/command-ids";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { putFile } from "../../platform/upload/put-file";
import { SelectField, TextField } from "../../ui/field";

const encodings = ["windows-1253", "iso-8859-7", "cp737", "utf-8", "utf-16le"] as const;

interface Props {
  readonly predecessors: readonly { readonly id: string; readonly name: string }[];
  readonly kept: () => void;
}

/** The file of an old system, for the municipality it is of. Every row is kept before anything else happens; the same file again is the same migration. */
export function UploadExtract({ predecessors, kept }: Props) {
  const t = useTranslations("migration");
  const [predecessor, setPredecessor] = useState(predecessors[0]?.id ?? "");
  const [encoding, setEncoding] = useState("");
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble>();
  const ids = useRef(new CommandIds());

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (file === undefined) return;
    setBusy(true);
    setTrouble(undefined);
    const found = await putFile(`/files/migration-extracts/${predecessor}`, file, { commandId: ids.current.of({ predecessor, encoding, name: file.name, changed: file.lastModified }), name: file.name, about: encoding });
    setBusy(false);
    setTrouble(found);
    if (found === undefined) kept();
  }

  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("upload")}</h2>
      <Trouble trouble={trouble} />
      <div className="columns">
        <SelectField label={t("predecessor")} value={predecessor} onChange={(event) => setPredecessor(event.target.value)}>
          {predecessors.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <SelectField label={t("encoding")} value={encoding} onChange={(event) => setEncoding(event.target.value)}>
          <option value="">{t("detect")}</option>
          {encodings.map((one) => <option key={one} value={one}>{one}</option>)}
        </SelectField>
      </div>
      <TextField label={t("file")} hint={t("fileHint")} type="file" accept=".dbf,.mdb,.accdb,.csv,.tsv,.txt,.xlsx" onChange={(event) => setFile(event.target.files?.[0])} required />
      <p className="row">
        <button className="button primary" disabled={busy}>{t("keep")}</button>
        {busy && <span role="status">{t("keeping")}</span>}
      </p>
    </form>
  );
}
