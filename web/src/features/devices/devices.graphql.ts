import { graphql } from "../../gql";

export const devicesQuery = graphql(`
  query Devices($after: String) {
    devices(first: 50, after: $after) {
      items { id name state enrolledAt endedAt endReason staff { id name } office { id name } }
      nextCursor
    }
    today { packagesInQuestion }
  }
`);
export const deviceHoldersQuery = graphql(`
  query DeviceHolders {
    deviceHolders { active staff { id name } office { id name } }
  }
`);
export const quarantinedQuery = graphql(`
  query Quarantined($after: String) {
    quarantinedMessages(first: 50, after: $after) {
      items { hash shortCode act packageCode sealRead signedAt receivedAt device { id name state staff { id name } } }
      nextCursor
    }
  }
`);
export const makeEnrolmentCodeMutation = graphql(`
  mutation MakeEnrolmentCode($commandId: ID!, $staffId: ID!) {
    makeEnrolmentCode(commandId: $commandId, staffId: $staffId) { __typename ... on EnrolmentCode { enrolmentCode: code expiresAt } ... on Refusal { code about clause } }
  }
`);
export const revokeDeviceMutation = graphql(`
  mutation RevokeDevice($commandId: ID!, $deviceId: ID!, $reason: DeviceEndReason!, $note: String) {
    revokeDevice(commandId: $commandId, deviceId: $deviceId, reason: $reason, note: $note) { __typename ... on Device { id state endedAt endReason } ... on Refusal { code about clause } }
  }
`);
export const acceptQuarantinedMutation = graphql(`
  mutation AcceptQuarantined($commandId: ID!, $hash: String!, $reason: String!, $secondPerson: SecondPersonInput!) {
    acceptQuarantined(commandId: $commandId, hash: $hash, reason: $reason, secondPerson: $secondPerson) { __typename ... on DeviceMessage { hash verdict } ... on Refusal { code about clause } }
  }
`);
