import { graphql } from "../../gql";

export const batchesQuery = graphql(`
  query Batches {
    outboundBatches(first: 20) { items { ...OutboundRow } nextCursor }
    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }
    refusedPapers { id kind refusalReason item { id tag } batch { id protocolEntry { id number year } } application { id applicant { id latinSurname latinGivenName } } }
    openSupplementRequests { what bringBy application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
  }
`);
