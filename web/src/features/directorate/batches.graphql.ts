import { graphql } from "../../gql";

export const batchesQuery = graphql(`
  query Batches {
    outboundBatches(first: 20) { items { ...OutboundRow } nextCursor }
    refusedPapers { id kind refusalReason item { id tag } batch { id protocolEntry { id number year } } application { id applicant { id latinSurname latinGivenName } } }
    openSupplementRequests { what bringBy application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
  }
`);
export const cameBackQuery = graphql(`
  query CameBack {
    inboundBatches(first: 20) { items { ...InboundRow } nextCursor }
    openDifferences { ...InboundLineFields batch { id protocolEntry { id number year } } }
    orphans { ...InboundLineFields batch { id protocolEntry { id number year } } items { id tag kind itemState: state } }
  }
`);
export const returnsQuery = graphql(`
  query Returns {
    returnBatches(first: 10) { items { id returnState: state createdAt acknowledgeBy lineCount protocolEntry { id number year } } nextCursor }
    dueToReturn { id tag kind returnReason since application { id applicant { id latinSurname latinGivenName } } }
    uncollectedPapers { id tag kind since office { id name } application { id applicant { id latinSurname latinGivenName } } }
  }
`);
