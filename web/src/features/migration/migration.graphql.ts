import { graphql } from "../../gql";

export const migrationRunsQuery = graphql(`
  query MigrationRuns($after: String) {
    migrationRuns(first: 30, after: $after) { items { id source format encoding state startedAt signedAt predecessor predecessorId by { id name } } nextCursor }
    municipality { id name predecessorOffices { id name unitCode settled settledAt excuse } }
  }
`);
export const migrationRunQuery = graphql(`
  query MigrationRun($id: ID!) {
    migrationRun(id: $id) {
      id source sourceHash format encoding state startedAt signedAt predecessor
      tables { name columns rowsIn loaded merged quarantined pending }
      reasons { reason about count }
      people { people sure ask joined }
      by { id name }
      signers { id name }
    }
  }
`);
export const migrationPreviewQuery = graphql(`
  query MigrationPreview($runId: ID!, $mapping: String) {
    migrationPreview(runId: $runId, mapping: $mapping) {
      mapping fields
      tables { name columns rowsIn readable }
      reasons { reason about count }
      samples { table number reason about before { name value } after { name value } }
    }
  }
`);
export const migrationRowsQuery = graphql(`
  query MigrationRows($runId: ID!, $reason: String!, $after: String) {
    migrationRows(runId: $runId, reason: $reason, first: 20, after: $after) { items { id table number about cells { name value } } nextCursor }
  }
`);
export const migrationMatchesQuery = graphql(`
  query MigrationMatches($runId: ID!, $grade: MatchGrade!) {
    migrationMatches(runId: $runId, grade: $grade, first: 10) {
      items {
        id reasons
        applicant { id latinSurname latinGivenName greekSurname greekGivenName fatherName nationality birthYear birthMonth birthDay taxId travelDocuments { number } }
        other { id latinSurname latinGivenName greekSurname greekGivenName fatherName nationality birthYear birthMonth birthDay taxId travelDocuments { number } }
      }
    }
  }
`);
export const startMigrationMutation = graphql(`
  mutation StartMigration($commandId: ID!, $runId: ID!, $mapping: String!) {
    startMigration(commandId: $commandId, runId: $runId, mapping: $mapping) { __typename ... on MigrationRun { id } ... on Refusal { code about clause } }
  }
`);
export const mendRowsMutation = graphql(`
  mutation MendMigrationRows($commandId: ID!, $input: MendRowsInput!) {
    mendMigrationRows(commandId: $commandId, input: $input) { __typename ... on MigrationRun { id } ... on Refusal { code about clause } }
  }
`);
export const excusePredecessorMutation = graphql(`
  mutation ExcusePredecessor($commandId: ID!, $predecessorId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    excusePredecessor(commandId: $commandId, predecessorId: $predecessorId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Municipality { id } ... on Refusal { code about clause } }
  }
`);
export const giveVerdictsMutation = graphql(`
  mutation GiveMatchVerdicts($commandId: ID!, $input: MatchVerdictInput!, $secondPerson: SecondPersonInput!) {
    giveMatchVerdicts(commandId: $commandId, input: $input, secondPerson: $secondPerson) { __typename ... on MigrationRun { id } ... on Refusal { code about clause } }
  }
`);
export const signOffMutation = graphql(`
  mutation SignOffMigration($commandId: ID!, $runId: ID!, $secondPerson: SecondPersonInput!) {
    signOffMigration(commandId: $commandId, runId: $runId, secondPerson: $secondPerson) { __typename ... on MigrationRun { id } ... on Refusal { code about clause } }
  }
`);
export const undoMigrationMutation = graphql(`
  mutation UndoMigration($commandId: ID!, $runId: ID!, $secondPerson: SecondPersonInput!) {
    undoMigration(commandId: $commandId, runId: $runId, secondPerson: $secondPerson) { __typename ... on MigrationUndone { keptApplicantIds } ... on Refusal { code about clause } }
  }
`);
