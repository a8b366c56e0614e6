import { graphql } from "../../gql";

export const registerYearsQuery = graphql(`query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }`);
export const entriesQuery = graphql(`
  query ProtocolEntries($year: Int, $number: Int, $after: String) {
    protocolEntries(year: $year, number: $number, first: 50, after: $after) {
      items { id number year registeredAt direction characterisation subject office { id name } clerk { id name } void { reason voidedAt by { id name } secondPerson { id name } } }
      nextCursor
    }
  }
`);
export const reconcileRegisterMutation = graphql(`
  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {
    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {
      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }
    }
  }
`);
