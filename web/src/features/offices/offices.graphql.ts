import { graphql } from "../../gql";

export const officesQuery = graphql(`
  query Offices {
    offices { id code name kind address canDeliver standing { state because clause lostSince lastHeardAt provider providerName networks } }
    municipality { name deliveryPolicy predecessorOffices { id name } }
  }
`);
export const officeHistoryQuery = graphql(`
  query OfficeHistory($officeId: ID!) {
    mayoralDecisions(officeId: $officeId, first: 20) { items { id number decidedOn ada validFrom validTo withdrawnFrom withdrawalNumber fileName fileUrl } }
    linkOutages(officeId: $officeId, first: 20) { items { id lostAt backAt } }
  }
`);
export const recordDecisionMutation = graphql(`
  mutation RecordMayoralDecision($commandId: ID!, $input: MayoralDecisionInput!) {
    recordMayoralDecision(commandId: $commandId, input: $input) { __typename ... on MayoralDecision { id } ... on Refusal { code about clause } }
  }
`);
export const withdrawDecisionMutation = graphql(`
  mutation WithdrawMayoralDecision($commandId: ID!, $decisionId: ID!, $from: LocalDate!, $number: String!) {
    withdrawMayoralDecision(commandId: $commandId, decisionId: $decisionId, from: $from, number: $number) { __typename ... on MayoralDecision { id } ... on Refusal { code about clause } }
  }
`);
export const declareLinkMutation = graphql(`
  mutation DeclareLink($commandId: ID!, $input: OfficeLinkInput!) {
    declareLink(commandId: $commandId, input: $input) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const myOfficeQuery = graphql(`
  query MyOffice {
    today { office { id standing { because clause } } }
  }
`);
