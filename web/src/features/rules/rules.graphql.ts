import { graphql } from "../../gql";

export const rulesQuery = graphql(`
  query Rules {
    legalRules { code kind category value unit units narrowed peremptory validFrom source by { id name } }
    nationalHolidays { code labelEl labelEn next movable source }
    calendarDays { day closed name }
    deadlineSuspensions { id from to source }
    permitCategories { code labelEl labelEn source }
  }
`);
export const askedPapersQuery = graphql(`query AskedPapers($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn source } }`);
export const setLegalRuleMutation = graphql(`
  mutation SetLegalRule($commandId: ID!, $input: LegalRuleInput!) { setLegalRule(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }
`);
export const setRequirementMutation = graphql(`
  mutation SetRequirement($commandId: ID!, $input: RequirementChangeInput!) { setRequirement(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }
`);
export const setCalendarDayMutation = graphql(`
  mutation SetCalendarDay($commandId: ID!, $day: LocalDate!, $closed: Boolean!, $name: String!) {
    setCalendarDay(commandId: $commandId, day: $day, closed: $closed, name: $name) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }
  }
`);
export const suspendDeadlinesMutation = graphql(`
  mutation SuspendDeadlines($commandId: ID!, $from: LocalDate!, $to: LocalDate!, $source: String!) {
    suspendDeadlines(commandId: $commandId, from: $from, to: $to, source: $source) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }
  }
`);
