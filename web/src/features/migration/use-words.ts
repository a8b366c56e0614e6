import { useTranslations } from "use-intl";

/** Names of fields and reasons, which the API gives as codes. */
export function useWords() {
  const t = useTranslations("migration");
  const field = (name: string) => (t.has(`fields.${name}` as "title") ? t(`fields.${name}` as "title") : name);
  const why = (reason: string) => (t.has(`why.${reason}` as "title") ? t(`why.${reason}` as "title") : reason);
  return { field, why, reason: (reason: string, about: string | null | undefined) => `${why(reason)}${about == null ? "" : ` (${field(about)})`}` };
}
