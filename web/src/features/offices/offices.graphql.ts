import { graphql } from "../../gql";

export const officesQuery = graphql(`
  query Offices {
    offices { id code name kind status address telephone canDeliver standing { state because clause lostSince lastHeardAt provider providerName networks } }
    municipality { name deliveryPolicy directorate { name address telephone } units { code name } predecessorOffices { id name unitCode } }
    branchReasons { id upTo }
  }
`);
export const officeHistoryQuery = graphql(`
  query OfficeHistory($officeId: ID!) {
    mayoralDecisions(officeId: $officeId, first: 20) { items { id number decidedOn ada validFrom validTo withdrawnFrom withdrawalNumber fileName fileUrl } }
    linkOutages(officeId: $officeId, first: 20) { items { id lostAt backAt } }
    officeHistory(officeId: $officeId, first: 30) { items { id at act to because decisionNumber note by { id name } } }
  }
`);
export const contactChangesQuery = graphql(`
  query ContactChanges($officeId: ID) {
    contactChanges(officeId: $officeId, first: 30) { items { id at nameBefore addressBefore telephoneBefore reason by { id name } } }
  }
`);
export const changeOfficeContactMutation = graphql(`
  mutation ChangeOfficeContact($commandId: ID!, $input: OfficeContactInput!) {
    changeOfficeContact(commandId: $commandId, input: $input) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const changeDirectorateContactMutation = graphql(`
  mutation ChangeDirectorateContact($commandId: ID!, $input: ContactInput!) {
    changeDirectorateContact(commandId: $commandId, input: $input) { __typename ... on Directorate { name } ... on Refusal { code about clause } }
  }
`);
export const recordDecisionMutation = graphql(`
  mutation RecordMayoralDecision($commandId: ID!, $input: MayoralDecisionInput!) {
    recordMayoralDecision(commandId: $commandId, input: $input) { __typename ... on MayoralDecision { id } ... on Refusal { code about clause } }
  }
`);
export const withdrawDecisionMutation = graphql(`
  mutation WithdrawMayoralDecision($commandId: ID!, $decisionId: ID!, $from: LocalDate!, $number: String!) {
    withdrawMayoralDecision(commandId: $commandId, decisionId: $decisionId, from: $from, number: $number) { __typename ... on MayoralDecision { id } ... on Refusal { code about clause } }
  }
`);
export const declareLinkMutation = graphql(`
  mutation DeclareLink($commandId: ID!, $input: OfficeLinkInput!) {
    declareLink(commandId: $commandId, input: $input) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const myOfficeQuery = graphql(`
  query MyOffice {
    today { office { id standing { because clause } } }
  }
`);
export const custodyPlansQuery = graphql(`
  query CustodyPlans($officeId: ID!) {
    custodyPlans(officeId: $officeId) { id inForce dualControl maximumItems maximumDays decisionNumber approvedOn reviewBy safe { id name } keyHolders { id name } }
    safesOf(officeId: $officeId) { id name }
    staffOf(officeId: $officeId) { staffId name roles }
  }
`);
export const approveCustodyPlanMutation = graphql(`
  mutation ApproveCustodyPlan($commandId: ID!, $input: CustodyPlanInput!) {
    approveCustodyPlan(commandId: $commandId, input: $input) { __typename ... on CustodyPlan { id } ... on Refusal { code about clause } }
  }
`);
export const addSafeMutation = graphql(`
  mutation AddSafe($commandId: ID!, $officeId: ID!, $name: String!) {
    addSafe(commandId: $commandId, officeId: $officeId, name: $name) { __typename ... on Safe { id } ... on Refusal { code about clause } }
  }
`);
export const proposeOfficeMutation = graphql(`
  mutation ProposeOffice($commandId: ID!, $input: ProposedOfficeInput!) {
    proposeOffice(commandId: $commandId, input: $input) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const approveOfficeMutation = graphql(`
  mutation ApproveOffice($commandId: ID!, $officeId: ID!) {
    approveOffice(commandId: $commandId, officeId: $officeId) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const activateOfficeMutation = graphql(`
  mutation ActivateOffice($commandId: ID!, $officeId: ID!) {
    activateOffice(commandId: $commandId, officeId: $officeId) { __typename ... on Office { id } ... on Refusal { code about clause } }
  }
`);
export const staffOfQuery = graphql(`
  query StaffOf($officeId: ID!) {
    here: staffOf(officeId: $officeId) { staffId name roles }
    all: staffOf { staffId name }
  }
`);
export const assignStaffMutation = graphql(`
  mutation AssignStaff($commandId: ID!, $staffId: ID!, $officeId: ID!, $roles: [Role!]!) {
    assignStaff(commandId: $commandId, staffId: $staffId, officeId: $officeId, roles: $roles) { __typename ... on StaffMember { id } ... on Refusal { code about clause } }
  }
`);
export const endAssignmentsMutation = graphql(`
  mutation EndAssignments($commandId: ID!, $staffId: ID!, $officeId: ID!) {
    endAssignments(commandId: $commandId, staffId: $staffId, officeId: $officeId) { __typename ... on StaffMember { id } ... on Refusal { code about clause } }
  }
`);
