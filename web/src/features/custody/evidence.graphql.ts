import { graphql } from "../../gql";

export const evidenceQuery = graphql(`
  query Evidence($tag: String!) {
    custodyEvidence(tag: $tag) {
      item { id tag kind state application { id protocolEntry { id number year } } }
      tenures { from to state packageCode person { id name } safe { id name } office { id name } }
      entries { id subjectKind packageCode sequence act at seal sealIntact note hash position deviceTime deviceKid deviceCounter signed confirmedBy giverConfirmedBy by { id name } secondPerson { id name } office { id name } }
      broken { id act at }
      checkpoint { id sequence at size root witnessedAt stampedAt authority }
      paperUrl exportUrl
    }
  }
`);
export const ledgerGrowthQuery = graphql(`query LedgerGrowth($size: Int!, $root: String!) { ledgerGrowth(size: $size, root: $root) { sequence epoch at size root subtrees } }`);
