import { graphql } from "../../gql";

export const ledgerQuery = graphql(`
  query Ledger($after: String) {
    ledgerState { anchoredAt uncoveredSince trouble }
    custodyAnchors(first: 30, after: $after) { items { id sequence epoch at size root year lastNumber hash keyId witnessedAt stampedAt authority } nextCursor }
  }
`);
export const ledgerStateQuery = graphql(`query LedgerState { ledgerState { anchoredAt uncoveredSince trouble } }`);
export const anchorLedgerMutation = graphql(`
  mutation AnchorLedger($commandId: ID!) { anchorLedger(commandId: $commandId) { __typename ... on CustodyCheckpoint { id sequence size hash } ... on Refusal { code about clause } } }
`);
export const acknowledgeRestoreMutation = graphql(`
  mutation AcknowledgeRestore($commandId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    acknowledgeRestore(commandId: $commandId, reason: $reason, secondPerson: $secondPerson) { __typename ... on LedgerState { anchoredAt uncoveredSince trouble } ... on Refusal { code about clause } }
  }
`);
export const alarmsQuery = graphql(`
  query Alarms($first: Int!, $after: String) { alarms(first: $first, after: $after) { items { kind id subject code since expectedBy step office { id name } } nextCursor } }
`);
export const notMovingQuery = graphql(`
  query NotMoving($officeId: ID, $after: String) {
    notMoving { total counts oldestSince office { id name } }
    stillThings(officeId: $officeId, first: 30, after: $after) { items { id subject code state since office { id name } } nextCursor }
  }
`);
