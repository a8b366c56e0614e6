import { graphql } from "../../gql";

export const myPasskeysQuery = graphql(`query MyPasskeys { myPasskeys { id name kind madeAt lastUsedAt } }`);
export const startPasskeyMutation = graphql(`
  mutation StartPasskey($commandId: ID!, $password: String!) {
    startPasskey(commandId: $commandId, password: $password) {
      __typename
      ... on PasskeyOffer { challenge rpId userHandle username name knownCredentials }
      ... on Refusal { code about clause }
    }
  }
`);
export const addPasskeyMutation = graphql(`
  mutation AddPasskey($commandId: ID!, $input: NewPasskeyInput!) {
    addPasskey(commandId: $commandId, input: $input) { __typename ... on Passkey { id name } ... on Refusal { code about clause } }
  }
`);
export const removePasskeyMutation = graphql(`
  mutation RemovePasskey($commandId: ID!, $id: ID!) {
    removePasskey(commandId: $commandId, id: $id) { __typename ... on PasskeyRemoved { id } ... on Refusal { code about clause } }
  }
`);
