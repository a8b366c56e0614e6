import { graphql } from "../../gql";

export const templatesQuery = graphql(`query Templates { paperTemplates { name own setAt by { id name } } }`);
export const templateQuery = graphql(`
  query Template($name: TemplateName!) {
    paperTemplate(name: $name) { name own source sample versions { id setAt source by { id name } } }
  }
`);
export const tryTemplateQuery = graphql(`
  query TryTemplate($name: TemplateName!, $source: String!) { tryTemplate(name: $name, source: $source) { svg pages problem { kind template line why } } }
`);
export const setTemplateMutation = graphql(`
  mutation SetPaperTemplate($commandId: ID!, $name: TemplateName!, $source: String) {
    setPaperTemplate(commandId: $commandId, name: $name, source: $source) { __typename ... on PaperTemplate { name own } ... on Refusal { code about clause } }
  }
`);
