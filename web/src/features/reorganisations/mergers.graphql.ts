import { graphql } from "../../gql";

export const mergersQuery = graphql(`
  query Mergers {
    offices { id code name kind status }
    mergers(first: 20) {
      items {
        id takesPlaceOn decisionNumber decidedOn orderedAt outcome outcomeAt reason
        from { id name } into { id name } by { id name } secondPerson { id name }
        totals { office { id } what before after } blocks { what count }
      }
    }
  }
`);
export const mergerPlanQuery = graphql(`
  query MergerPlan($fromOfficeIds: [ID!]!, $intoOfficeId: ID!) {
    mergerPlan(fromOfficeIds: $fromOfficeIds, intoOfficeId: $intoOfficeId) { refused about blocks { what count } totals { office { id name } what before after } }
  }
`);
export const mergeOfficesMutation = graphql(`
  mutation MergeOffices($commandId: ID!, $input: MergerInput!, $secondPerson: SecondPersonInput!) {
    mergeOffices(commandId: $commandId, input: $input, secondPerson: $secondPerson) { __typename ... on Merger { id outcome takesPlaceOn } ... on Refusal { code about clause } }
  }
`);
export const cancelMergerMutation = graphql(`
  mutation CancelMerger($commandId: ID!, $input: CancelMergerInput!) {
    cancelMerger(commandId: $commandId, input: $input) { __typename ... on Merger { id } ... on Refusal { code about clause } }
  }
`);
export const reportAsOfQuery = graphql(`
  query ReportAsOf($asOf: LocalDate!) {
    reportAsOf(asOf: $asOf) {
      asOf
      offices { office { id code name } municipality state openApplications numbers packagesComing items }
      items { office { id name } kind state inSafe count }
    }
  }
`);
