import { graphql } from "../../gql";

export const filersQuery = graphql(`
  query Filers($after: String) {
    filersForOthers(first: 30, after: $after) {
      items { identityNumber name filings lastFiledAt applications { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } officeOfFiling { id name } } }
      nextCursor
    }
  }
`);
