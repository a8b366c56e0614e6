import { graphql } from "../../gql";

export const deliverQuery = graphql(`
  query Deliver($id: ID!) {
    application(id: $id) {
      ...ApplicationRow
      applicant { id travelDocuments { id number } }
      decision { id kind number decidedOn }
      permit { id serial validFrom validUntil }
      items { id tag kind state office { id name } custodian { id name } }
      delivery { id state officer { id name } proof { id paperUrl item { id tag tagPaperUrl } } }
    }
  }
`);
export const startDeliveryMutation = graphql(`
  mutation StartDelivery($commandId: ID!, $applicationId: ID!) { startDelivery(commandId: $commandId, applicationId: $applicationId) { __typename ... on Delivery { id state } ... on Refusal { code about clause } } }
`);
export const completeDeliveryMutation = graphql(`
  mutation CompleteDelivery($commandId: ID!, $deliveryId: ID!, $input: CompleteDeliveryInput!) {
    completeDelivery(commandId: $commandId, deliveryId: $deliveryId, input: $input) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }
  }
`);
export const abandonDeliveryMutation = graphql(`
  mutation AbandonDelivery($commandId: ID!, $deliveryId: ID!, $reason: AbandonReason!, $note: String) {
    abandonDelivery(commandId: $commandId, deliveryId: $deliveryId, reason: $reason, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }
  }
`);
