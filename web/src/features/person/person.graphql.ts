import { graphql } from "../../gql";

export const personQuery = graphql(`
  query Person($id: ID!) {
    applicant(id: $id) {
      id latinSurname latinGivenName greekSurname greekGivenName fatherName motherName birthYear birthMonth birthDay sex nationality taxId socialSecurityNumber phone email
      residence { municipalityId unitCode street since }
      travelDocuments { id kind number issuingState expiresOn }
      minorUntil
      guardianships { id kind name identityNumber evidence until recordedAt endedAt endReason suffices by { id name } guardian { id latinSurname latinGivenName } }
      mergedInto { id latinSurname latinGivenName }
      merges { id reason mergedAt undoneAt undoReason by { id name } secondPerson { id name } kept { id latinSurname latinGivenName } merged { id latinSurname latinGivenName } }
      changes { changedAt by { id name } before { field value } }
      verdicts { same givenAt by { id name } other { id latinSurname latinGivenName } }
      declarations { kind changedOn details late declaredAt protocolEntry { id number year receipt { id paperUrl } void { reason voidedAt by { id name } secondPerson { id name } } } }
    }
    applications(filter: { applicantId: $id }, first: 50) { items { ...ApplicationRow } nextCursor }
    municipality { id units { code name } }
  }
`);
export const oldCasesQuery = graphql(`
  query OldCases($id: ID!, $after: String) {
    legacyCases(applicantId: $id, first: 20, after: $after) { items { id number year origin filedOn subject permitSerial permitUntil decisionNumber decidedOn remarks } nextCursor }
  }
`);
export const oldRemaindersQuery = graphql(`
  query OldRemainders($id: ID!, $after: String) {
    legacyRemainders(applicantId: $id, first: 20, after: $after) { items { id origin table number cells { name value } } nextCursor }
  }
`);
export const likelyDoublesQuery = graphql(`
  query LikelyDoubles($after: String) {
    likelyDoubles(first: 20, after: $after) { items { id shared number people { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName taxId socialSecurityNumber travelDocuments { id number } } } nextCursor }
  }
`);
export const tellApartMutation = graphql(`
  mutation TellApart($commandId: ID!, $applicantIds: [ID!]!) {
    tellApart(commandId: $commandId, applicantIds: $applicantIds) { __typename ... on ToldApart { applicantIds } ... on Refusal { code about clause } }
  }
`);
export const likePeopleQuery = graphql(`
  query LikePeople($text: String!) { findApplicants(text: $text, first: 10) { reasons applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } } } }
`);
export const declareChangeMutation = graphql(`
  mutation DeclareChange($commandId: ID!, $input: DeclareChangeInput!) {
    declareChange(commandId: $commandId, input: $input) { __typename ... on Declaration { protocolEntry { id number year receipt { id paperUrl } } } ... on Refusal { code about clause } }
  }
`);
export const recordGuardianshipMutation = graphql(`
  mutation RecordGuardianship($commandId: ID!, $input: GuardianshipInput!) {
    recordGuardianship(commandId: $commandId, input: $input) { __typename ... on Applicant { id } ... on Refusal { code about clause } }
  }
`);
export const endGuardianshipMutation = graphql(`
  mutation EndGuardianship($commandId: ID!, $guardianshipId: ID!, $reason: String!) {
    endGuardianship(commandId: $commandId, guardianshipId: $guardianshipId, reason: $reason) { __typename ... on Applicant { id } ... on Refusal { code about clause } }
  }
`);
export const mergeApplicantsMutation = graphql(`
  mutation MergeApplicants($commandId: ID!, $keptId: ID!, $mergedId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    mergeApplicants(commandId: $commandId, keptId: $keptId, mergedId: $mergedId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ApplicantMerge { id } ... on Refusal { code about clause } }
  }
`);
export const undoMergeMutation = graphql(`
  mutation UndoMerge($commandId: ID!, $mergeId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    undoMerge(commandId: $commandId, mergeId: $mergeId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ApplicantMerge { id } ... on Refusal { code about clause } }
  }
`);
export const voidDeclarationMutation = graphql(`
  mutation VoidDeclaration($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    voidDeclaration(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Declaration { protocolEntry { id } } ... on Refusal { code about clause } }
  }
`);
