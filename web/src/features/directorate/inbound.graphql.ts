import { graphql } from "../../gql";

export const inboundFields = graphql(`
  fragment InboundFields on InboundBatch {
    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }
    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }
  }
`);
export const inboundQuery = graphql(`query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }`);
export const openInboundMutation = graphql(`
  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {
    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const addLineMutation = graphql(`
  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!) { addInboundLine(commandId: $commandId, batchId: $batchId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const removeLineMutation = graphql(`
  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const acceptInboundMutation = graphql(`
  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String) {
    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
