"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { type ActTrouble, troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import type { TemplateName, TryTemplateQuery } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { useSession } from "../session/use-session";
import { TemplateTrial } from "./template-trial";
import { setTemplateMutation, templateQuery, tryTemplateQuery } from "./templates.graphql";

/** One template: its text, a trial of it with a paper of nobody, and its earlier states. Nothing is kept before it prints. */
export function EditTemplate({ name }: { readonly name: TemplateName }) {
  const t = useTranslations("templates");
  const shell = useTranslations("shell");
  const id = useId();
  const maySet = useSession().acts.includes("setPaperTemplate");
  const { data, error, refetch } = useQuery(templateQuery, { variables: { name }, fetchPolicy: "network-only" });
  const act = useAct(setTemplateMutation);
  const editor = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string>();
  const [trial, setTrial] = useState<TryTemplateQuery["tryTemplate"]>();
  const [trouble, setTrouble] = useState<ActTrouble>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<"saved" | "restored">();
  const [restoring, setRestoring] = useState(false);
  const template = data?.paperTemplate;
  const text = typed ?? template?.source ?? "";
  const changed = typed !== undefined && typed !== template?.source;

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);

  function type(next: string) {
    setTyped(next);
    setDone(undefined);
    act.clear();
  }

  async function attempt(): Promise<boolean> {
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await client.query({ query: tryTemplateQuery, variables: { name, source: text }, fetchPolicy: "no-cache" });
      setTrial(answer.data?.tryTemplate);
      return answer.data?.tryTemplate.problem == null;
    } catch (problem) {
      setTrouble(troubleOf(problem));
      return false;
    } finally {
      setBusy(false);
    }
  }

  async function settle(source: string | null, outcome: "saved" | "restored") {
    setRestoring(false);
    if (source !== null && !(await attempt())) return;
    if ((await act.run({ name, source })) === undefined) return;
    await refetch();
    setTyped(undefined);
    setDone(outcome);
    if (source === null) setTrial(undefined);
  }

  function goTo(line: number) {
    const area = editor.current;
    if (!area) return;
    const lines = text.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(area).lineHeight));
  }

  return (
    <>
      <p><Link href="/templates">← {t("back")}</Link></p>
      <h1>{t(`names.${name}`)}</h1>
      {error !== undefined && template === undefined && <Trouble trouble={troubleOf(error)} />}
      {template === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {template !== undefined && (
        <div className="beside">
          <section className="stack">
            <div className="field">
              <label htmlFor={id}>{t("text")}</label>
              <textarea id={id} ref={editor} className="mono source" rows={24} wrap="off" spellCheck={false} readOnly={!maySet} value={text} onChange={(event) => type(event.target.value)} />
            </div>
            {changed && <p className="soft">{t("unsaved")}</p>}
            {maySet && (
              <div className="row">
                <button type="button" className="button primary" disabled={busy || act.busy || !changed} onClick={() => void settle(text, "saved")}>{t("save")}</button>
                <button type="button" className="button quiet" disabled={busy || act.busy} onClick={() => void attempt()}>{t("attempt")}</button>
                {template.own && <button type="button" className="button quiet" disabled={busy || act.busy} onClick={() => setRestoring(true)}>{t("restore")}</button>}
              </div>
            )}
            <Trouble trouble={trouble ?? act.trouble} />
            {done !== undefined && <p className="banner note" role="status">{t(done)}</p>}
            {template.sample != null && <details><summary>{t("given")}</summary><pre className="mono source">{template.sample}</pre></details>}
            {template.versions.length > 0 && (
              <details>
                <summary>{t("versions")}</summary>
                <ul className="plain stack">
                  {template.versions.map((version) => (
                    <li key={version.id} className="row">
                      <span className="grow">{t(version.source == null ? "versionHouse" : "versionOwn")}<span className="soft"> · {showInstant(version.setAt)} · {version.by.name}</span></span>
                      {maySet && version.source != null && <button type="button" className="button quiet" onClick={() => type(version.source ?? "")}>{t("takeVersion")}</button>}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
          <TemplateTrial trial={trial} busy={busy} name={name} goTo={goTo} />
        </div>
      )}
      {restoring && (
        <Dialog title={t("restore")} onClose={() => setRestoring(false)}>
          <p>{t("restoreAdvice")}</p>
          <button type="button" className="button primary" onClick={() => void settle(null, "restored")}>{t("restore")}</button>
        </Dialog>
      )}
    </>
  );
}
