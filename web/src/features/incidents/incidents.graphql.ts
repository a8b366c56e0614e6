import { graphql } from "../../gql";

export const incidentsQuery = graphql(`
  query Incidents($open: Boolean!, $after: String) {
    incidents(open: $open, first: 30, after: $after) { items { id kind openedAt nextDueAt foundAt closedAt office { id name } item { id tag kind } application { id protocolEntry { id number year } } } nextCursor }
  }
`);
export const incidentQuery = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      id kind act openedAt nextDueAt foundAt closedAt
      foundBy { id name }
      office { id name }
      item { id tag kind state }
      application { id protocolEntry { id number year } }
      duties { duty state due doneAt }
      acts { id kind at way toldAt words risk notify number reportedOn station duty became delayReason paperUrl by { id name } protocolEntry { id number year } item { id tag } }
    }
  }
`);
export const tellPersonMutation = graphql(`mutation TellPerson($commandId: ID!, $input: TellPersonInput!) { tellPerson(commandId: $commandId, input: $input) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const openIncidentMutation = graphql(`mutation OpenIncident($commandId: ID!, $input: OpenIncidentInput!) { openIncident(commandId: $commandId, input: $input) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const askReplacementMutation = graphql(`mutation AskReplacement($commandId: ID!, $incidentId: ID!, $text: String!) { askReplacement(commandId: $commandId, incidentId: $incidentId, text: $text) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const determineLossMutation = graphql(`mutation DetermineLoss($commandId: ID!, $incidentId: ID!, $findings: String!) { determineLoss(commandId: $commandId, incidentId: $incidentId, findings: $findings) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const rebuildFileMutation = graphql(`mutation RebuildFile($commandId: ID!, $incidentId: ID!, $note: String) { rebuildFile(commandId: $commandId, incidentId: $incidentId, note: $note) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const assessBreachMutation = graphql(`mutation AssessBreach($commandId: ID!, $input: AssessBreachInput!) { assessBreach(commandId: $commandId, input: $input) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const notifyAuthorityMutation = graphql(`mutation NotifyAuthority($commandId: ID!, $input: NotifyAuthorityInput!) { notifyAuthority(commandId: $commandId, input: $input) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const reportToPoliceMutation = graphql(`mutation ReportToPolice($commandId: ID!, $input: ReportToPoliceInput!) { reportToPolice(commandId: $commandId, input: $input) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const excuseDutyMutation = graphql(`mutation ExcuseDuty($commandId: ID!, $incidentId: ID!, $duty: IncidentDuty!, $reason: String!) { excuseDuty(commandId: $commandId, incidentId: $incidentId, duty: $duty, reason: $reason) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
export const closeIncidentMutation = graphql(`mutation CloseIncident($commandId: ID!, $incidentId: ID!, $note: String) { closeIncident(commandId: $commandId, incidentId: $incidentId, note: $note) { __typename ... on Incident { id } ... on Refusal { code about clause } } }`);
