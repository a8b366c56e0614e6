import { graphql } from "../../gql";

export const packageFields = graphql(`
  fragment PackageFields on TransferPackage {
    id packageCode: code state returning inQuestion direction seal createdAt sealedAt expectedBy labelUrl manifestUrl
    from { id code name } to { id code name }
    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }
    lines { tag kind protocolNumber protocolYear result }
    reports { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }
    refusals { at reason note by { id name } office { id name } }
    sealPhotos { id takenAt url by { id name } office { id name } }
    handovers { at seal intact giverConfirmedBy receiverConfirmedBy giver { id name } receiver { id name } }
    history { id act at note corrects deviceTime by { id name } secondPerson { id name } office { id name } }
  }
`);
export const packagesQuery = graphql(`
  query Packages($box: PackageBox!, $after: String) {
    transferPackages(box: $box, first: 30, after: $after) { items { id code state returning from { id name } to { id name } custodian { id name } } nextCursor }
    offices { id name kind }
  }
`);
export const transferRequestsQuery = graphql(`
  query TransferRequests($after: String) {
    transferRequests(first: 20, after: $after) { items { id askedAt tags office { id name } by { id name } application { id protocolEntry { number year origin } } } nextCursor }
  }
`);
export const packageQuery = graphql(`query Package($code: String!) { transferPackage(code: $code) { ...PackageFields } }`);
export const createPackageMutation = graphql(`
  mutation CreatePackage($commandId: ID!, $toOfficeId: ID!) {
    createPackage(commandId: $commandId, toOfficeId: $toOfficeId) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const addToPackageMutation = graphql(`
  mutation AddToPackage($commandId: ID!, $code: String!, $tag: String!) {
    addToPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const removeFromPackageMutation = graphql(`
  mutation RemoveFromPackage($commandId: ID!, $code: String!, $tag: String!) {
    removeFromPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const countPackageMutation = graphql(`
  mutation CountPackage($commandId: ID!, $code: String!, $count: Int!, $secondPerson: SecondPersonInput!) {
    countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const sealPackageMutation = graphql(`
  mutation SealPackage($commandId: ID!, $code: String!, $seal: String!, $sealAgain: String!) {
    sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $sealAgain) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const cancelPackageMutation = graphql(`
  mutation CancelPackage($commandId: ID!, $code: String!, $reason: String!) {
    cancelPackage(commandId: $commandId, code: $code, reason: $reason) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const arrivePackageMutation = graphql(`
  mutation ArrivePackage($commandId: ID!, $code: String!, $sealRead: String!, $intact: Boolean!) {
    arrivePackage(commandId: $commandId, code: $code, sealRead: $sealRead, intact: $intact) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const openPackageMutation = graphql(`
  mutation OpenPackage($commandId: ID!, $code: String!, $secondPerson: SecondPersonInput!) {
    openPackage(commandId: $commandId, code: $code, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const receiveContentsMutation = graphql(`
  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!, $damaged: [String!]!, $doubled: [String!]!) {
    receiveContents(commandId: $commandId, code: $code, tags: $tags, damaged: $damaged, doubled: $doubled) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const closePackageMutation = graphql(`
  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {
    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const unpackPackageMutation = graphql(`
  mutation UnpackPackage($commandId: ID!, $code: String!) {
    unpackPackage(commandId: $commandId, code: $code) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const refusePackageMutation = graphql(`
  mutation RefusePackage($commandId: ID!, $code: String!, $reason: RefuseReason!, $sealRead: String, $note: String) {
    refusePackage(commandId: $commandId, code: $code, reason: $reason, sealRead: $sealRead, note: $note) { __typename ... on PackageStanding { standingCode: code state } ... on Refusal { code about clause } }
  }
`);
export const declareOverdueMutation = graphql(`
  mutation DeclareOverdue($commandId: ID!, $code: String!) {
    declareOverdue(commandId: $commandId, code: $code) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const declareLostMutation = graphql(`
  mutation DeclareLost($commandId: ID!, $code: String!, $note: String!, $secondPerson: SecondPersonInput!) {
    declareLost(commandId: $commandId, code: $code, note: $note, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const declarePackageStolenMutation = graphql(`
  mutation DeclarePackageStolen($commandId: ID!, $code: String!, $note: String!, $secondPerson: SecondPersonInput!) {
    declarePackageStolen(commandId: $commandId, code: $code, note: $note, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const findPackageMutation = graphql(`
  mutation FindPackage($commandId: ID!, $code: String!, $note: String) {
    findPackage(commandId: $commandId, code: $code, note: $note) { __typename ... on PackageStanding { standingCode: code state } ... on Refusal { code about clause } }
  }
`);
export const examineQuarantinedMutation = graphql(`
  mutation ExamineQuarantined($commandId: ID!, $code: String!, $tags: [String!]!, $secondPerson: SecondPersonInput!) {
    examineQuarantined(commandId: $commandId, code: $code, tags: $tags, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const correctEntryMutation = graphql(`
  mutation CorrectEntry($commandId: ID!, $entryId: ID!, $note: String!) {
    correctEntry(commandId: $commandId, entryId: $entryId, note: $note) { __typename ... on CustodyEntry { id } ... on Refusal { code about clause } }
  }
`);
