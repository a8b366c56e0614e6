import { graphql } from "../../gql";

export const labelsQuery = graphql(`
  query Labels($codes: [String!]!) {
    labels(codes: $codes) { code what history { event way number reason at by { id name } } }
    labelPrinter
  }
`);
export const printLabelsMutation = graphql(`
  mutation PrintLabels($commandId: ID!, $input: PrintLabelsInput!) {
    printLabels(commandId: $commandId, input: $input) { __typename ... on LabelJob { id count url } ... on Refusal { code about clause } }
  }
`);
export const spoilLabelMutation = graphql(`
  mutation SpoilLabel($commandId: ID!, $code: String!, $reason: String!) {
    spoilLabel(commandId: $commandId, code: $code, reason: $reason) { __typename ... on LabelSpoiled { labelCode: code } ... on Refusal { code about clause } }
  }
`);
