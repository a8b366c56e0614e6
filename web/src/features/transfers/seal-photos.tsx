"use client";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PackageFieldsFragment } from "../../gql/graphql";
import { CommandIds } from "../../platform/apollo/command-ids";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { putFile } from "../../platform/upload/put-file";
import { shrinkPhoto } from "../../platform/upload/shrink-photo";
import { TextField } from "../../ui/field";
import { useSession } from "../session/use-session";

const withSeal = ["SEALED", "ARRIVED", "DISCREPANT"];

/** What the seal looked like, at sealing and at arrival; a keeper takes another while it is on the bag. The ledger has each photo's hash. */
export function SealPhotos({ bag, reload }: { readonly bag: PackageFieldsFragment; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble>();
  const ids = useRef(new CommandIds());
  const here = session.office.id === bag.from.id || (bag.state !== "SEALED" && session.office.id === bag.to.id);
  const may = here && withSeal.includes(bag.state) && session.acts.includes("sealPackage");
  if (!may && bag.sealPhotos.length === 0) return null;

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const { files } = event.target;
    const file = files?.[0];
    event.target.value = "";
    if (file === undefined) return;
    setBusy(true);
    const found = await putFile(`/files/seal-photos/${bag.packageCode}`, await shrinkPhoto(file), { commandId: ids.current.of({ code: bag.packageCode, name: file.name, size: file.size, changed: file.lastModified }), name: file.name, about: "" });
    setBusy(false);
    setTrouble(found);
    if (found === undefined) reload();
  }

  return (
    <section className="stack tight">
      <h2>{t("sealPhotos")}</h2>
      <Trouble trouble={trouble} />
      <ul className="plain stack tight">
        {bag.sealPhotos.map((photo) => <li key={photo.id}><a href={photo.url} download>{t("sealPhoto", { when: showInstant(photo.takenAt) })}</a> <span className="soft">{photo.by.name}, {photo.office.name}</span></li>)}
      </ul>
      {may && <TextField label={t("takeSealPhoto")} hint={t("sealPhotoHint")} type="file" accept="image/jpeg,image/png" capture="environment" disabled={busy} onChange={(event) => void take(event)} />}
    </section>
  );
}
