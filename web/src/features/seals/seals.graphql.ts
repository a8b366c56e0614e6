import { graphql } from "../../gql";

export const stockFields = graphql(`
  fragment StockFields on SealStock {
    office { id name }
    ranges { id firstSeal lastSeal receivedAt by { id name } count used spoiled unexplained left next unexplainedSeals }
    uses { seal packageCode reason at by { id name } }
  }
`);
export const sealStockQuery = graphql(`query SealStock { sealStock { ...StockFields } }`);
export const receiveSealsMutation = graphql(`
  mutation ReceiveSeals($commandId: ID!, $firstSeal: String!, $lastSeal: String!) {
    receiveSeals(commandId: $commandId, firstSeal: $firstSeal, lastSeal: $lastSeal) { __typename ... on SealStock { ...StockFields } ... on Refusal { code about clause } }
  }
`);
export const spoilSealMutation = graphql(`
  mutation SpoilSeal($commandId: ID!, $seal: String!, $reason: String!) {
    spoilSeal(commandId: $commandId, seal: $seal, reason: $reason) { __typename ... on SealStock { ...StockFields } ... on Refusal { code about clause } }
  }
`);
