import { graphql } from "../../gql";

export const officeRemainsQuery = graphql(`
  query OfficeRemains($officeId: ID!) {
    officeRemains(officeId: $officeId) { counts { what count blocks } things { kind count } workGoesTo { id name } closingSince }
    offices { id name kind status canDeliver }
  }
`);
export const startClosingMutation = graphql(`
  mutation StartClosing($commandId: ID!, $input: StartClosingInput!) {
    startClosing(commandId: $commandId, input: $input) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const closeOfficeMutation = graphql(`
  mutation CloseOffice($commandId: ID!, $officeId: ID!, $staffGoToOfficeId: ID) {
    closeOffice(commandId: $commandId, officeId: $officeId, staffGoToOfficeId: $staffGoToOfficeId) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const deliveryPolicyQuery = graphql(`
  query DeliveryPolicyState {
    deliveryPolicyState { policy branches { office { id name } inSafe atCounter comingDown waiting } mustEndFirst { what count } changes { id policy takesEffectOn decisionNumber doneAt moved cancelledAt cancelReason by { id name } } }
  }
`);
export const cancelPolicyChangeMutation = graphql(`
  mutation CancelPolicyChange($commandId: ID!, $changeId: ID!, $reason: String!) {
    cancelPolicyChange(commandId: $commandId, changeId: $changeId, reason: $reason) { __typename ... on DeliveryPolicyState { policy } ... on Refusal { code about clause } }
  }
`);
export const switchDeliveryPolicyMutation = graphql(`
  mutation SwitchDeliveryPolicy($commandId: ID!, $input: DeliveryPolicyInput!) {
    switchDeliveryPolicy(commandId: $commandId, input: $input) { __typename ... on DeliveryPolicyState { policy } ... on Refusal { code about clause } }
  }
`);
