import { graphql } from "../../gql";

export const registerYearsQuery = graphql(`query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }`);
export const entryFields = graphql(`
  fragment EntryFields on ProtocolEntry {
    id number year receivedOn registeredAt direction characterisation subject attachments sender senderNumber senderDate addressee retentionClass byHand office { id name } clerk { id name } receipt { paperUrl }
    void { reason voidedAt by { id name } secondPerson { id name } }
    relations { kind later entry { id number year } }
  }
`);
export const entriesQuery = graphql(`
  query ProtocolEntries($year: Int, $number: Int, $text: String, $direction: ProtocolDirection, $from: LocalDate, $to: LocalDate, $origin: ID, $after: String) {
    protocolEntries(year: $year, number: $number, text: $text, direction: $direction, from: $from, to: $to, origin: $origin, first: 50, after: $after) { items { ...EntryFields } nextCursor }
  }
`);
export const absorbedQuery = graphql(`query AbsorbedRegisters { municipality { id name absorbed { code name mergedOn } } }`);
export const numbersQuery = graphql(`query ProtocolNumbers($year: Int!) { protocolNumbers(year: $year) { year used void unexplained unexplainedNumbers } }`);
export const closingsQuery = graphql(`
  query RegisterClosings($after: String) { registerClosings(first: 30, after: $after) { items { id sequence day year firstNumber lastNumber lines hash closedAt stampedAt authority paperUrl by { id name } } nextCursor } }
`);
export const closeRegisterMutation = graphql(`
  mutation CloseRegister($commandId: ID!) {
    closeRegister(commandId: $commandId) { __typename ... on RegisterClosing { id sequence day paperUrl } ... on Refusal { code about clause } }
  }
`);
export const legacyNumbersQuery = graphql(`
  query LegacyNumbers($number: String, $after: String) { legacyNumbers(number: $number, first: 50, after: $after) { items { id number year subject sender origin recordedAt applicantId by { id name } } nextCursor } }
`);
export const predecessorsQuery = graphql(`query Predecessors { municipality { id predecessorOffices { id name } } }`);
export const recordLegacyNumberMutation = graphql(`
  mutation RecordLegacyNumber($commandId: ID!, $input: LegacyNumberInput!) {
    recordLegacyNumber(commandId: $commandId, input: $input) { __typename ... on LegacyNumber { id number origin } ... on Refusal { code about clause } }
  }
`);
export const registerEntryMutation = graphql(`
  mutation RegisterEntry($commandId: ID!, $input: RegisterEntryInput!) {
    registerEntry(commandId: $commandId, input: $input) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }
  }
`);
export const voidEntryMutation = graphql(`
  mutation VoidEntry($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    voidEntry(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }
  }
`);
export const reconcileRegisterMutation = graphql(`
  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {
    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {
      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }
    }
  }
`);
