type Value = string | number | null | readonly Value[] | { readonly [key: string]: Value };
/** What is hashed, signed and exported: one flat record of text, whole numbers, nothing and lists. */
export type Line = Readonly<Record<string, Value>>;

/** RFC 8785 for what lines hold. Whoever writes it so gets the same bytes, in any language. */
export function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}
