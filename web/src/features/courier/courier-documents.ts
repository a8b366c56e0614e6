import type { WaitingOperations } from "../../platform/outbox/graphql-transport";

const packageFields = `code seal manifest state returning mine expectedBy from { code name address } to { code name address }`;

/** All a courier ever asks for: codes, seals and offices; another type of the API, which holds nothing else. */
export const courierDayDocument = `query CourierDay {
  session { staff { id } }
  courierDay { day packages { ${packageFields} } }
}`;

/** The courier's acts that may wait for the network. */
export const courierActs = {
  acceptPackage: {
    field: "acceptPackage",
    document: `mutation AcceptPackage($commandId: ID!, $code: String!, $sealRead: String!, $deviceTime: DateTime) {
  acceptPackage(commandId: $commandId, code: $code, sealRead: $sealRead, deviceTime: $deviceTime) {
    __typename
    ... on CourierPackage { code }
    ... on Refusal { refusal: code about clause }
  }
}`,
  },
  handOverPackage: {
    field: "handOverPackage",
    document: `mutation HandOverPackage($commandId: ID!, $code: String!, $deviceTime: DateTime) {
  handOverPackage(commandId: $commandId, code: $code, deviceTime: $deviceTime) {
    __typename
    ... on CourierPackage { code }
    ... on Refusal { refusal: code about clause }
  }
}`,
  },
  turnBackPackage: {
    field: "turnBackPackage",
    document: `mutation TurnBackPackage($commandId: ID!, $code: String!, $reason: RefuseReason!, $deviceTime: DateTime) {
  turnBackPackage(commandId: $commandId, code: $code, reason: $reason, deviceTime: $deviceTime) {
    __typename
    ... on CourierPackage { code }
    ... on Refusal { refusal: code about clause }
  }
}`,
  },
  refusePackage: {
    field: "refusePackage",
    document: `mutation RefusePackage($commandId: ID!, $code: String!, $reason: RefuseReason!, $sealRead: String, $deviceTime: DateTime) {
  refusePackage(commandId: $commandId, code: $code, reason: $reason, sealRead: $sealRead, deviceTime: $deviceTime) {
    __typename
    ... on PackageStanding { code }
    ... on Refusal { refusal: code about clause }
  }
}`,
  },
} as const satisfies WaitingOperations;
