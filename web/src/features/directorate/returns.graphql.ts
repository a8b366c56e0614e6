import { graphql } from "../../gql";

export const returnFields = graphql(`
  fragment ReturnFields on ReturnBatch {
    id returnState: state createdAt acknowledgeBy directorateReference returnLetterUrl protocolEntry { id number year }
    lines { position reason note item { id tag kind } application { id status protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
  }
`);
export const returnQuery = graphql(`query Return($id: ID!) { returnBatch(id: $id) { ...ReturnFields } }`);
export const openReturnMutation = graphql(`mutation OpenReturn($commandId: ID!) { openReturnBatch(commandId: $commandId) { __typename ... on ReturnBatch { id } ... on Refusal { code about clause } } }`);
export const fillReturnMutation = graphql(`mutation FillReturn($commandId: ID!, $batchId: ID!, $tags: [String!]!) { fillReturnBatch(commandId: $commandId, batchId: $batchId, tags: $tags) { __typename ... on ReturnBatch { id } ... on Refusal { code about clause } } }`);
export const removeReturnMutation = graphql(`mutation RemoveReturn($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromReturnBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on ReturnBatch { id } ... on Refusal { code about clause } } }`);
export const dispatchReturnMutation = graphql(`mutation DispatchReturn($commandId: ID!, $batchId: ID!) { dispatchReturnBatch(commandId: $commandId, batchId: $batchId) { __typename ... on ReturnBatch { id } ... on Refusal { code about clause } } }`);
export const acknowledgeReturnMutation = graphql(`
  mutation AcknowledgeReturn($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {
    acknowledgeReturnBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on ReturnBatch { id } ... on Refusal { code about clause } }
  }
`);
