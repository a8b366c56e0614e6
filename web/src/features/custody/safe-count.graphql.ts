import { graphql } from "../../gql";

export const startSafeCountMutation = graphql(`
  mutation StartSafeCount($commandId: ID!, $safeId: ID) {
    startSafeCount(commandId: $commandId, safeId: $safeId) { __typename ... on SafeCount { id } ... on Refusal { code about clause } }
  }
`);
export const countFields = graphql(`
  fragment CountFields on SafeCount {
    id startedAt countedAt expected scanned open explainedAt explanation
    explainedBy { id name }
    safe { id name }
    startedBy { id name }
    countedBy { id name }
    lines { result tag state item { id kind state custodian { id name } application { id protocolEntry { id number year } } } }
  }
`);
export const safeCountQuery = graphql(`query SafeCount($id: ID!) { safeCount(id: $id) { ...CountFields } }`);
export const recordSafeCountMutation = graphql(`
  mutation RecordSafeCount($commandId: ID!, $countId: ID!, $tags: [String!]!) {
    recordSafeCount(commandId: $commandId, countId: $countId, tags: $tags) { __typename ... on SafeCount { ...CountFields } ... on Refusal { code about clause } }
  }
`);
export const openCountsQuery = graphql(`
  query OpenCounts { openSafeCounts(first: 20) { items { id countedAt safe { id name } lines { result } } nextCursor } }
`);
export const explainSafeCountMutation = graphql(`
  mutation ExplainSafeCount($commandId: ID!, $countId: ID!, $note: String!) {
    explainSafeCount(commandId: $commandId, countId: $countId, note: $note) { __typename ... on SafeCount { ...CountFields } ... on Refusal { code about clause } }
  }
`);
