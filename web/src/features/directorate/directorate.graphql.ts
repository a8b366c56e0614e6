import { graphql } from "../../gql";

export const outboundFields = graphql(`
  fragment OutboundFields on OutboundBatch {
    id outboundState: state createdAt dispatchedAt acknowledgedAt coveringLetterUrl protocolEntry { id number year }
    lines { id kind item { id tag kind } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
  }
`);
export const inboundFields = graphql(`
  fragment InboundFields on InboundBatch {
    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }
    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }
  }
`);
export const batchesQuery = graphql(`
  query Batches {
    dueToForward(first: 50) { items { id tag kind since application { id forwardBy protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }
    outboundBatches(first: 20) { items { ...OutboundFields } nextCursor }
    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }
  }
`);
export const outboundQuery = graphql(`query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }`);
export const inboundQuery = graphql(`query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }`);
export const openOutboundMutation = graphql(`mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const addOutboundMutation = graphql(`
  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }
`);
export const removeOutboundMutation = graphql(`
  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }
`);
export const dispatchMutation = graphql(`mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const acknowledgeMutation = graphql(`
  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {
    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }
  }
`);
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
