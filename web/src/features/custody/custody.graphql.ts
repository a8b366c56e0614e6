import { graphql } from "../../gql";

export const itemRow = graphql(`
  fragment ItemRow on CustodyItem {
    id tag kind state slot since returnReason tagPaperUrl
    home { id name }
    custodian { id name }
    application { id protocolEntry { id number year origin } applicant { id latinSurname latinGivenName } }
  }
`);
export const itemsQuery = graphql(`
  query Items($filter: ItemFilter!, $after: String) {
    custodyItems(filter: $filter, first: 50, after: $after) { items { ...ItemRow } nextCursor }
  }
`);
export const safesQuery = graphql(`
  query Safes {
    safes { id name held lastCountedAt countDue oldestSince openCount { id startedAt startedBy { id name } } }
  }
`);
export const untaggedQuery = graphql(`
  query Untagged {
    untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor }
    untaggedPapers(first: 50) { items { id number year subject } nextCursor }
  }
`);
export const tagPaperMutation = graphql(`
  mutation TagPaper($commandId: ID!, $entryId: ID!, $slot: String) {
    tagPaper(commandId: $commandId, entryId: $entryId, slot: $slot) { __typename ... on CustodyItem { id tag } ... on Refusal { code about clause } }
  }
`);
export const itemQuery = graphql(`
  query Item($tag: String!) {
    custodyItem(tag: $tag) {
      ...ItemRow
      recalledAt recallReason myActs mayHandOver packageCode
      office { id name } safe { id name }
      history { id act at note by { id name } secondPerson { id name } office { id name } }
      handover { at recipientName identityDocumentNumber evidence officer { id name } }
    }
  }
`);
export const putInSafeMutation = graphql(`
  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String, $safeId: ID) {
    putInSafe(commandId: $commandId, tags: $tags, slot: $slot, safeId: $safeId) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }
  }
`);
export const takeFromSafeMutation = graphql(`
  mutation TakeFromSafe($commandId: ID!, $tags: [String!]!) {
    takeFromSafe(commandId: $commandId, tags: $tags) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }
  }
`);
export const returnItemMutation = graphql(`
  mutation ReturnItem($commandId: ID!, $tags: [String!]!, $reason: ReturnReason!, $note: String) {
    returnItem(commandId: $commandId, tags: $tags, reason: $reason, note: $note) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }
  }
`);
export const keepItemMutation = graphql(`
  mutation KeepItem($commandId: ID!, $tags: [String!]!) {
    keepItem(commandId: $commandId, tags: $tags) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }
  }
`);
export const recallItemMutation = graphql(`
  mutation RecallItem($commandId: ID!, $tag: String!, $reason: RecallReason!, $note: String!) {
    recallItem(commandId: $commandId, tag: $tag, reason: $reason, note: $note) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const reportMissingMutation = graphql(`
  mutation ReportItemMissing($commandId: ID!, $tag: String!, $note: String!) {
    reportItemMissing(commandId: $commandId, tag: $tag, note: $note) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const reportStolenMutation = graphql(`
  mutation ReportItemStolen($commandId: ID!, $tag: String!, $note: String!) {
    reportItemStolen(commandId: $commandId, tag: $tag, note: $note) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const reportDamagedMutation = graphql(`
  mutation ReportItemDamaged($commandId: ID!, $tag: String!, $note: String!) {
    reportItemDamaged(commandId: $commandId, tag: $tag, note: $note) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const findItemMutation = graphql(`
  mutation FindItem($commandId: ID!, $tag: String!, $note: String) {
    findItem(commandId: $commandId, tag: $tag, note: $note) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const withdrawRecallMutation = graphql(`
  mutation WithdrawRecall($commandId: ID!, $tag: String!, $note: String!, $secondPerson: SecondPersonInput!) {
    withdrawRecall(commandId: $commandId, tag: $tag, note: $note, secondPerson: $secondPerson) { __typename ... on CustodyItem { id state } ... on Refusal { code about clause } }
  }
`);
export const nameSafeMutation = graphql(`
  mutation NameSafe($commandId: ID!, $safeId: ID!, $name: String!) {
    nameSafe(commandId: $commandId, safeId: $safeId, name: $name) { __typename ... on Safe { id name } ... on Refusal { code about clause } }
  }
`);
export const retireSafeMutation = graphql(`
  mutation RetireSafe($commandId: ID!, $safeId: ID!) {
    retireSafe(commandId: $commandId, safeId: $safeId) { __typename ... on Safe { id name } ... on Refusal { code about clause } }
  }
`);
