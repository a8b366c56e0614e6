import { graphql } from "../../gql";

export const branchesQuery = graphql(`
  query Branches {
    branchesKept {
      kept before reasonUpTo needsReason
      units { code name isSeat population latitude longitude }
      offices { office { id code name kind status } unitCode predecessorOfficeId latitude longitude filed open delivered held }
      now { meanKm farthestKm travels { code to km } }
    }
    municipality { name predecessorOffices { id name unitCode } }
    branchReasons { id at upTo before reason by { id name } }
  }
`);
export const branchProposalQuery = graphql(`
  query BranchProposal($count: Int!) {
    branchProposal(count: $count) { chosen exact fewer coverage { meanKm farthestKm travels { code to km } } }
  }
`);
export const recordBranchReasonMutation = graphql(`
  mutation RecordBranchReason($commandId: ID!, $upTo: Int!, $reason: String!) {
    recordBranchReason(commandId: $commandId, upTo: $upTo, reason: $reason) { __typename ... on BranchReason { id } ... on Refusal { code about clause } }
  }
`);
