import type { InboundFieldsFragment, InboundLineFieldsFragment } from "../../gql/graphql";

/** A line as the screens have it, its fragment read. */
export type LineView = InboundLineFieldsFragment & { readonly matches: InboundFieldsFragment["lines"][number]["matches"] };
