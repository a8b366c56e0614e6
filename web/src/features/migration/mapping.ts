/** The mapping of the run as the API takes and gives it (version 1). */
export interface Mapping {
  readonly tables: readonly { readonly table: string; readonly makes: "PERSON" | "CASE"; readonly columns: Readonly<Record<string, string>> }[];
}

/** The mapping with one column of a table meaning something else, or nothing; what meant that before means nothing now. */
export function withColumn<M extends Mapping>(mapping: M, table: string, column: string, field: string): M {
  const tables = mapping.tables.map((one) => {
    if (one.table !== table) return one;
    const rest = Object.entries(one.columns).filter(([name, meaning]) => name !== column && meaning !== field);
    return { ...one, columns: Object.fromEntries(field === "" ? rest : [...rest, [column, field]]) };
  });
  return { ...mapping, tables };
}

/** The mapping with a table that makes people or cases, or that is not loaded. */
export function withTable<M extends Mapping>(mapping: M, table: string, makes: "PERSON" | "CASE" | "NOTHING"): M {
  const known = mapping.tables.find((one) => one.table === table);
  const others = mapping.tables.filter((one) => one.table !== table);
  return { ...mapping, tables: makes === "NOTHING" ? others : [...others, { table, columns: known?.columns ?? {}, makes }] };
}
