import { graphql } from "../../gql";

export const itemsQuery = graphql(`
  query Items($filter: ItemFilter!, $after: String) {
    custodyItems(filter: $filter, first: 50, after: $after) {
      items { id tag kind state slot since tagPaperUrl custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
      nextCursor
    }
  }
`);
export const untaggedQuery = graphql(`
  query Untagged { untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor } }
`);
export const putInSafeMutation = graphql(`
  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String) {
    putInSafe(commandId: $commandId, tags: $tags, slot: $slot) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }
  }
`);
