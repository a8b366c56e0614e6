"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";

interface Props {
  readonly act: string;
  readonly busy: boolean;
  readonly trouble: ActTrouble | undefined;
  /** Sets it; answers whether it was set. */
  readonly onSet: () => Promise<boolean>;
  readonly children: ReactNode;
}

/** The button that opens a rule's form, and the form: what is set holds for everyone, so it is confirmed here. */
export function RuleForm({ act, busy, trouble, onSet, children }: Props) {
  const t = useTranslations("rules");
  const [open, setOpen] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await onSet()) setOpen(false);
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>{act}</button>
      {open && (
        <Dialog title={act} onClose={() => setOpen(false)}>
          <Trouble trouble={trouble} />
          <form className="stack" onSubmit={(event) => void submit(event)}>
            {children}
            <div className="row">
              <button className="button primary" disabled={busy}>{t("set")}</button>
              <button type="button" className="button quiet" onClick={() => setOpen(false)}>{t("cancel")}</button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
