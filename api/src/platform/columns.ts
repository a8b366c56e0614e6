/** Column options every tenant table shares: the municipality's ELSTAT code first in its key (architecture §3.1). */
export const municipalityColumn = { type: "character", length: 4, name: "municipality_id" } as const;
export const idColumn = { type: "uuid", name: "id" } as const;
export const uuid = (name: string) => ({ type: "uuid", name }) as const;
export const text = (name: string) => ({ type: "text", name }) as const;
export const instant = (name: string) => ({ type: "timestamp with time zone", name }) as const;
export const day = (name: string) => ({ type: "date", name }) as const;
export const integer = (name: string) => ({ type: "integer", name }) as const;
export const flag = (name: string) => ({ type: "boolean", name }) as const;
export const json = (name: string) => ({ type: "jsonb", name }) as const;
