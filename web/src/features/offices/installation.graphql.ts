import { graphql } from "../../gql";

export const installationQuery = graphql(`
  query Installation {
    installation { installed installedAt missing contacts { id about ticket contactedOn subject outcome by { id name } } }
  }
`);
export const recordHelpDeskContactMutation = graphql(`
  mutation RecordHelpDeskContact($commandId: ID!, $input: HelpDeskContactInput!) {
    recordHelpDeskContact(commandId: $commandId, input: $input) { __typename ... on HelpDeskContact { id } ... on Refusal { code about clause } }
  }
`);
export const completeInstallationMutation = graphql(`
  mutation CompleteInstallation($commandId: ID!) {
    completeInstallation(commandId: $commandId) { __typename ... on Installation { installed } ... on Refusal { code about clause } }
  }
`);
