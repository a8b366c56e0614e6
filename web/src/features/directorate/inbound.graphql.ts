import { graphql } from "../../gql";

export const inboundRow = graphql(`
  fragment InboundRow on InboundBatch { id inboundState: state directorateReference directorateDate listedCount foundCount missingCount protocolEntry { id number year } }
`);
export const inboundLine = graphql(`
  fragment InboundLineFields on InboundLine {
    id position kind listed found fate grade difference decisionKind decisionNumber decidedOn permitSerial validFrom validUntil number year reference passport name municipality explainedAt explanation outcome
    application { id status protocolEntry { id number year } applicant { id latinSurname latinGivenName } }
  }
`);
export const inboundFields = graphql(`
  fragment InboundFields on InboundBatch {
    ...InboundRow
    countedCount acceptedAt differenceNote listName receiptProtocolUrl secondPerson { id name }
    lines { ...InboundLineFields matches { reasons application { id status protocolEntry { id number year } applicant { id latinSurname latinGivenName greekSurname greekGivenName birthYear travelDocuments { id number } } } } }
    items { id tag kind tagPaperUrl itemState: state application { id applicant { id latinSurname latinGivenName } } }
  }
`);
export const inboundQuery = graphql(`query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }`);
export const listReviewQuery = graphql(`
  query ListReview($file: ListFileInput!) {
    inboundListReview(file: $file) {
      __typename
      ... on ListReview { encoding delimiter headingRow heading columns rows { row cells paper number year reference passport name decisionKind decisionNumber decidedOn serial validFrom validUntil problems } }
      ... on Refusal { code about clause }
    }
  }
`);
export const loadListMutation = graphql(`
  mutation LoadList($commandId: ID!, $batchId: ID!, $file: ListFileInput!, $kind: InboundLineKind!, $leaveOut: [Int!]!) {
    loadInboundList(commandId: $commandId, batchId: $batchId, file: $file, kind: $kind, leaveOut: $leaveOut) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const openInboundMutation = graphql(`
  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {
    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const addLineMutation = graphql(`
  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!, $onList: Boolean!, $evenUnmatched: Boolean!) {
    addInboundLine(commandId: $commandId, batchId: $batchId, line: $line, onList: $onList, evenUnmatched: $evenUnmatched) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const removeLineMutation = graphql(`
  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const countMutation = graphql(`mutation CountInbound($commandId: ID!, $batchId: ID!, $code: String!) { countInbound(commandId: $commandId, batchId: $batchId, code: $code) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }`);
export const countLineMutation = graphql(`
  mutation CountLine($commandId: ID!, $batchId: ID!, $lineId: ID!, $found: Int!) { countInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId, found: $found) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const decideLineMutation = graphql(`
  mutation DecideLine($commandId: ID!, $batchId: ID!, $lineId: ID!, $fate: LineFate!, $applicationId: ID) { decideInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId, fate: $fate, applicationId: $applicationId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const completeLineMutation = graphql(`
  mutation CompleteLine($commandId: ID!, $lineId: ID!, $line: InboundLineInput!) { completeInboundLine(commandId: $commandId, lineId: $lineId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const acceptInboundMutation = graphql(`
  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String, $secondPerson: SecondPersonInput) {
    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote, secondPerson: $secondPerson) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }
  }
`);
export const explainMutation = graphql(`
  mutation ExplainDifference($commandId: ID!, $lineId: ID!, $outcome: DifferenceOutcome!, $note: String!) { explainInboundDifference(commandId: $commandId, lineId: $lineId, outcome: $outcome, note: $note) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const undoMatchMutation = graphql(`
  mutation UndoMatch($commandId: ID!, $lineId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) { undoInboundMatch(commandId: $commandId, lineId: $lineId, reason: $reason, secondPerson: $secondPerson) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
export const adoptMutation = graphql(`
  mutation AdoptOrphan($commandId: ID!, $lineId: ID!, $protocolNumber: Int!, $protocolYear: Int!) { adoptOrphan(commandId: $commandId, lineId: $lineId, protocolNumber: $protocolNumber, protocolYear: $protocolYear) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }
`);
