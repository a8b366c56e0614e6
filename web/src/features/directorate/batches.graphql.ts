import { graphql } from "../../gql";

export const batchesQuery = graphql(`
  query Batches($after: String, $askedAfter: String) {
    outboundBatches(first: 20, after: $after) { unanswered items { ...OutboundRow } nextCursor }
    refusedPapers { id kind refusalReason item { id tag } batch { id protocolEntry { id number year } } application { id applicant { id latinSurname latinGivenName } } }
    openSupplementRequests(first: 20, after: $askedAfter) { count items { what bringBy application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }
  }
`);
export const cameBackQuery = graphql(`
  query CameBack($after: String) {
    inboundBatches(first: 20, after: $after) { counting items { ...InboundRow } nextCursor }
    openDifferences { ...InboundLineFields batch { id protocolEntry { id number year } } }
    orphans { ...InboundLineFields batch { id protocolEntry { id number year } } items { id tag kind itemState: state } }
  }
`);
export const returnsQuery = graphql(`
  query Returns($after: String) {
    returnBatches(first: 10, after: $after) { items { id returnState: state createdAt acknowledgeBy lineCount protocolEntry { id number year } } nextCursor }
    dueToReturn { id tag kind returnReason since application { id applicant { id latinSurname latinGivenName } } }
    uncollectedPapers { id tag kind since office { id name } application { id applicant { id latinSurname latinGivenName } } }
  }
`);
