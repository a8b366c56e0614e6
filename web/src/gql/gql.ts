/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ApplicationRow on Application {\n    id kind status complete filedAt forwardBy readyToCollect\n    protocolEntry { id number year }\n    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }\n    officeOfFiling { id name }\n    deliveryOffice { id name }\n  }\n": typeof types.ApplicationRowFragmentDoc,
    "\n  query Applications($filter: ApplicationFilter, $after: String) {\n    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }\n  }\n": typeof types.ApplicationsDocument,
    "\n  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }\n": typeof types.ReadyToCollectDocument,
    "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial status validUntil paperUrl }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n": typeof types.ApplicationDocument,
    "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.RecordDocumentDocument,
    "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.IssueCertificateDocument,
    "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.TagCaseFileDocument,
    "\n  query FilingForm {\n    permitCategories { code labelEl labelEn }\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n": typeof types.FilingFormDocument,
    "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n": typeof types.RequirementsDocument,
    "\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n": typeof types.PossibleDuplicatesDocument,
    "\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n": typeof types.FileApplicationDocument,
    "\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n": typeof types.SessionFieldsFragmentDoc,
    "query Session { session { ...SessionFields } }": typeof types.SessionDocument,
    "query InstalledMunicipalities { installedMunicipalities { id name } }": typeof types.InstalledMunicipalitiesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": typeof types.ChooseOfficeDocument,
    "mutation SignOut { signOut { ok } }": typeof types.SignOutDocument,
    "\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n": typeof types.TodayDocument,
    "\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n": typeof types.IdentifyDocument,
    "query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }": typeof types.VerifyPaperDocument,
};
const documents: Documents = {
    "\n  fragment ApplicationRow on Application {\n    id kind status complete filedAt forwardBy readyToCollect\n    protocolEntry { id number year }\n    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }\n    officeOfFiling { id name }\n    deliveryOffice { id name }\n  }\n": types.ApplicationRowFragmentDoc,
    "\n  query Applications($filter: ApplicationFilter, $after: String) {\n    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }\n  }\n": types.ApplicationsDocument,
    "\n  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }\n": types.ReadyToCollectDocument,
    "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial status validUntil paperUrl }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n": types.ApplicationDocument,
    "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n": types.RecordDocumentDocument,
    "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n": types.IssueCertificateDocument,
    "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n": types.TagCaseFileDocument,
    "\n  query FilingForm {\n    permitCategories { code labelEl labelEn }\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n": types.FilingFormDocument,
    "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n": types.RequirementsDocument,
    "\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n": types.PossibleDuplicatesDocument,
    "\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n": types.FileApplicationDocument,
    "\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n": types.SessionFieldsFragmentDoc,
    "query Session { session { ...SessionFields } }": types.SessionDocument,
    "query InstalledMunicipalities { installedMunicipalities { id name } }": types.InstalledMunicipalitiesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": types.SignInDocument,
    "\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": types.ChooseOfficeDocument,
    "mutation SignOut { signOut { ok } }": types.SignOutDocument,
    "\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n": types.TodayDocument,
    "\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n": types.IdentifyDocument,
    "query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }": types.VerifyPaperDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApplicationRow on Application {\n    id kind status complete filedAt forwardBy readyToCollect\n    protocolEntry { id number year }\n    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }\n    officeOfFiling { id name }\n    deliveryOffice { id name }\n  }\n"): (typeof documents)["\n  fragment ApplicationRow on Application {\n    id kind status complete filedAt forwardBy readyToCollect\n    protocolEntry { id number year }\n    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }\n    officeOfFiling { id name }\n    deliveryOffice { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Applications($filter: ApplicationFilter, $after: String) {\n    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }\n  }\n"): (typeof documents)["\n  query Applications($filter: ApplicationFilter, $after: String) {\n    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }\n"): (typeof documents)["\n  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial status validUntil paperUrl }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial status validUntil paperUrl }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilingForm {\n    permitCategories { code labelEl labelEn }\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n"): (typeof documents)["\n  query FilingForm {\n    permitCategories { code labelEl labelEn }\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n"): (typeof documents)["\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n"): (typeof documents)["\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n"): (typeof documents)["\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Session { session { ...SessionFields } }"): (typeof documents)["query Session { session { ...SessionFields } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InstalledMunicipalities { installedMunicipalities { id name } }"): (typeof documents)["query InstalledMunicipalities { installedMunicipalities { id name } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignOut { signOut { ok } }"): (typeof documents)["mutation SignOut { signOut { ok } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n"): (typeof documents)["\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n"): (typeof documents)["\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }"): (typeof documents)["query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;