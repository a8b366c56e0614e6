import { graphql } from "../../gql";

export const referralsQuery = graphql(`
  query Referrals($waiting: Boolean!, $after: String) {
    referrals(waiting: $waiting, first: 50, after: $after) {
      items { id kind forwardBy toMunicipalityId toMunicipality letterUrl protocolEntry { id number year sender office { id name } } letter { id number year } }
      nextCursor
    }
  }
`);
export const referPaperMutation = graphql(`
  mutation ReferPaper($commandId: ID!, $input: ReferInput!) {
    referPaper(commandId: $commandId, input: $input) { __typename ... on Referral { id toMunicipality protocolEntry { id number year receipt { id paperUrl } } } ... on Refusal { code about clause } }
  }
`);
export const forwardReferralsMutation = graphql(`
  mutation ForwardReferrals($commandId: ID!, $toMunicipalityId: ID!) {
    forwardReferrals(commandId: $commandId, toMunicipalityId: $toMunicipalityId) { __typename ... on ReferralLetter { id paperUrl } ... on Refusal { code about clause } }
  }
`);
export const voidReferralMutation = graphql(`
  mutation VoidReferral($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    voidReferral(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Referral { id } ... on Refusal { code about clause } }
  }
`);
