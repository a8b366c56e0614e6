import { graphql } from "../../gql";

export const outboundRow = graphql(`
  fragment OutboundRow on OutboundBatch { id outboundState: state createdAt dispatchedAt acknowledgeBy protocolEntry { id number year } lineCounts { kind state count } }
`);
export const outboundFields = graphql(`
  fragment OutboundFields on OutboundBatch {
    ...OutboundRow
    acknowledgedAt directorateReference coveringLetterUrl
    resent { id protocolEntry { id number year } } resentAs { id protocolEntry { id number year } }
    lines { id kind state refusalReason cameBackAt item { id tag kind entry { id number year sender } } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
  }
`);
export const outboundQuery = graphql(`query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }`);
export const dueQuery = graphql(`
  query DuePapers($after: String) {
    dueCounts { kind count late }
    dueToForward(first: 100, after: $after) {
      items { kind forwardBy workingDaysLeft urgency item { id tag since entry { id number year sender } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } } nextCursor
    }
  }
`);
export const openOutboundMutation = graphql(`mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const addOutboundMutation = graphql(`
  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }
`);
export const fillOutboundMutation = graphql(`
  mutation FillOutbound($commandId: ID!, $batchId: ID!, $tags: [String!]!) { fillOutboundBatch(commandId: $commandId, batchId: $batchId, tags: $tags) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }
`);
export const removeOutboundMutation = graphql(`
  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }
`);
export const dispatchMutation = graphql(`mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const acknowledgeMutation = graphql(`
  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!, $lineIds: [ID!], $refused: [RefusedLineInput!]) {
    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn, lineIds: $lineIds, refused: $refused) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const takeBackMutation = graphql(`mutation TakeBack($commandId: ID!, $tag: String!) { takeBackRefused(commandId: $commandId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const resendMutation = graphql(`mutation Resend($commandId: ID!, $batchId: ID!) { resendOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }`);
export const requestSupplementMutation = graphql(`
  mutation RequestSupplement($commandId: ID!, $input: SupplementAskedInput!) { requestSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status } ... on Refusal { code about clause } } }
`);
