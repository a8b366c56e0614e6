import { client } from "../../platform/apollo/client";
import { keepInMemory, recall } from "../../platform/offline/desk-memory";
import { applicationKinds } from "../filing/filing-form";
import { categoriesQuery, filingFormQuery, requirementsQuery } from "../filing/filing.graphql";

interface Reference {
  readonly day: string;
  readonly form: unknown;
  readonly categories: readonly { readonly kind: string; readonly data: unknown }[];
  readonly requirements: readonly { readonly kind: string; readonly category: string; readonly data: unknown }[];
}
const key = "filing-reference";

/** Once a day keeps what a filing asks for, so that it can be typed without a network: lists that are the same for everybody. */
export async function keepFilingReference(today: string): Promise<void> {
  const known = (await recall(key)) as Reference | undefined;
  if (known?.day === today) return;
  const ask = { fetchPolicy: "network-only" } as const;
  const form = await client.query({ query: filingFormQuery, ...ask });
  const categories = [];
  const requirements = [];
  for (const kind of applicationKinds) {
    const { data } = await client.query({ query: categoriesQuery, variables: { kind }, ...ask });
    categories.push({ kind, data });
    for (const { code } of data?.permitCategories ?? []) requirements.push({ kind, category: code, data: (await client.query({ query: requirementsQuery, variables: { kind, category: code }, ...ask })).data });
  }
  await keepInMemory(key, { day: today, form: form.data, categories, requirements } satisfies Reference);
}

/** Gives the screens what was kept, where the server does not answer. False where this desk has never kept it. */
export async function recallFilingReference(): Promise<boolean> {
  const known = (await recall(key)) as Reference | undefined;
  if (known === undefined) return false;
  client.writeQuery({ query: filingFormQuery, data: known.form as never });
  for (const { kind, data } of known.categories) client.writeQuery({ query: categoriesQuery, variables: { kind: kind as never }, data: data as never });
  for (const { kind, category, data } of known.requirements) client.writeQuery({ query: requirementsQuery, variables: { kind: kind as never, category }, data: data as never });
  return true;
}
