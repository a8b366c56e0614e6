import { graphql } from "../../gql";

export const deliverQuery = graphql(`
  query Deliver($id: ID!) {
    application(id: $id) {
      ...ApplicationRow
      applicant { id travelDocuments { id number } }
      representatives { kind name identityNumber evidence scope expiresOn endReason protocolEntryId }
      decision { id kind number decidedOn remedies }
      permit { id serial validFrom validUntil }
      items { id tag kind state recalledAt office { id name } custodian { id name } }
      transferRequest { id askedAt office { id name } by { id name } }
      delivery {
        id state formPaperUrl officer { id name } office { id name }
        invitations { id channel appointmentAt recordedAt }
        attempts { id outcome served }
        proof { id paperUrl formUrl item { id tag tagPaperUrl } }
      }
      deliveries {
        id
        attempts { id outcome served endedAt officer { id name } office { id name } note recipientName reportUrl }
        invitations { id channel appointmentAt recordedAt }
        proof { id paperUrl }
      }
    }
  }
`);
export const checkIdentityQuery = graphql(`
  query CheckIdentity($applicationId: ID!, $kind: IdentityDocumentKind!, $number: String!, $seen: SeenDocumentInput) { checkIdentity(applicationId: $applicationId, kind: $kind, number: $number, seen: $seen) }
`);
export const handOverQuery = graphql(`
  query HandOver($tag: String!) {
    custodyItem(tag: $tag) {
      id tag kind state mayHandOver
      application {
        id protocolEntry { id number year origin }
        applicant { id latinSurname latinGivenName nationality birthYear birthMonth birthDay }
        representatives { kind name identityNumber evidence scope expiresOn endReason protocolEntryId }
      }
      handover { at recipientName officer { id name } office { id name } }
    }
  }
`);
export const handOverPaperMutation = graphql(`
  mutation HandOverPaper($commandId: ID!, $tag: String!, $recipient: RecipientInput!) {
    handOverPaper(commandId: $commandId, tag: $tag, recipient: $recipient) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const askTransferMutation = graphql(`
  mutation AskTransfer($commandId: ID!, $applicationId: ID!) { askTransfer(commandId: $commandId, applicationId: $applicationId) { __typename ... on Application { id } ... on Refusal { code about clause } } }
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
export const inviteToCollectMutation = graphql(`
  mutation InviteToCollect($commandId: ID!, $applicationId: ID!, $channel: InvitationChannel, $appointmentAt: DateTime) {
    inviteToCollect(commandId: $commandId, applicationId: $applicationId, channel: $channel, appointmentAt: $appointmentAt) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }
  }
`);
export const recordNoShowMutation = graphql(`
  mutation RecordNoShow($commandId: ID!, $applicationId: ID!, $witness: WitnessInput, $note: String) {
    recordNoShow(commandId: $commandId, applicationId: $applicationId, witness: $witness, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }
  }
`);
export const recordRemediesMutation = graphql(`
  mutation RecordRemedies($commandId: ID!, $applicationId: ID!, $text: String!) {
    recordRemedies(commandId: $commandId, applicationId: $applicationId, text: $text) { __typename ... on Application { id } ... on Refusal { code about clause } }
  }
`);
