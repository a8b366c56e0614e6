/** Who is at this device, what the server knows of its key, and the keys that prove other phones' words without a network. */
export const hearDeviceDocument = `query HearDevice($kid: String!) {
  session { staff { id } municipality { id } office { code } acts }
  deviceDirectory { challenge keys { kid x y staffId officeCode } }
  myDevice(kid: $kid) { kid name state }
}`;

export const enrolDeviceDocument = `mutation EnrolDevice($commandId: ID!, $code: String!, $name: String!, $key: DeviceKeyInput!) {
  enrolDevice(commandId: $commandId, code: $code, name: $name, key: $key) {
    __typename
    ... on Device { kid }
    ... on Refusal { refusal: code about clause }
  }
}`;
