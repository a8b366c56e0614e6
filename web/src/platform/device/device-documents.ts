/** Who is at this device, what the server knows of its key, and the keys that prove other phones' words without a network. */
export const hearDeviceDocument = `query HearDevice($kid: String!) {
  session { staff { id } municipality { id } office { code } acts }
  deviceDirectory { challenge keys { kid x y staffId officeCode } }
  myDevice(kid: $kid) { kid name state }
  myPasskeys { credentialId kind }
}`;

export const enrolDeviceDocument = `mutation EnrolDevice($commandId: ID!, $code: String!, $name: String!, $key: DeviceKeyInput!) {
  enrolDevice(commandId: $commandId, code: $code, name: $name, key: $key) {
    __typename
    ... on Device { kid }
    ... on Refusal { refusal: code about clause }
  }
}`;

/** The person's own key for hand-overs: the password is asked again, then the device makes it. */
export const startSealKeyDocument = `mutation StartSealKey($commandId: ID!, $password: String!) {
  startPasskey(commandId: $commandId, password: $password) {
    __typename
    ... on PasskeyOffer { challenge rpId userHandle }
    ... on Refusal { refusal: code about clause }
  }
}`;

export const addSealKeyDocument = `mutation AddSealKey($commandId: ID!, $input: NewPasskeyInput!) {
  addPasskey(commandId: $commandId, input: $input) {
    __typename
    ... on Passkey { id keyKind: kind }
    ... on Refusal { refusal: code about clause }
  }
}`;
