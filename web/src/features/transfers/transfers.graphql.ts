import { graphql } from "../../gql";

export const packageFields = graphql(`
  fragment PackageFields on TransferPackage {
    id packageCode: code state direction seal createdAt sealedAt expectedBy labelUrl manifestUrl
    from { id code name } to { id code name }
    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }
    lines { tag kind protocolNumber protocolYear result }
    report { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }
    history { id act at note deviceTime by { id name } secondPerson { id name } office { id name } }
  }
`);
export const packagesQuery = graphql(`
  query Packages($box: PackageBox!, $after: String) {
    transferPackages(box: $box, first: 30, after: $after) { items { id code state from { id name } to { id name } custodian { id name } } nextCursor }
    offices { id name kind }
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
  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!) {
    receiveContents(commandId: $commandId, code: $code, tags: $tags) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
export const closePackageMutation = graphql(`
  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {
    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }
  }
`);
