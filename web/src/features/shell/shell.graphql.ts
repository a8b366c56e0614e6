import { graphql } from "../../gql";

export const todayQuery = graphql(`
  query Today {
    today {
      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive transfersAsked packagesPreparing packagesDiscrepant packagesLate packagesInQuestion dueToForward toForwardElsewhere batchesUnacknowledged readyToCollect filersForOthers alarms
    }
  }
`);
export const identifyQuery = graphql(`
  query Identify($code: String!) {
    identify(code: $code) {
      code kind state here advice applicationId packageCode tag
      belongsTo { id name }
      item { id kind state myActs office { id name } safe { id name } custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }
    }
  }
`);
