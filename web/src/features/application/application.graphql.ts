import { graphql } from "../../gql";

export const applicationRow = graphql(`
  fragment ApplicationRow on Application {
    id kind status complete filedAt forwardBy readyToCollect
    protocolEntry { id number year origin }
    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }
    officeOfFiling { id name }
    deliveryOffice { id name }
  }
`);

export const applicationsQuery = graphql(`
  query Applications($filter: ApplicationFilter, $after: String) {
    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }
  }
`);

export const readyQuery = graphql(`
  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }
`);

export const applicationQuery = graphql(`
  query Application($id: ID!) {
    application(id: $id) {
      ...ApplicationRow
      category { code labelEl labelEn }
      previousPermitNumber previousPermitExpiresOn renewalTiming lateFineCents permitYears feeCents bringBy
      representatives { kind name identityNumber evidence scope expiresOn filedInAWeek protocolEntryId endReason }
      feePayments { voucher amountCents releasedAt }
      attachments { id name size requirement url addedAt by { id name } }
      parties { role name taxId relation birthYear nationality }
      supplementRequests { what bringBy entry { id number year } }
      supplements { papers description filedAt representative { name kind } protocolEntry { id number year receipt { id paperUrl } void { reason voidedAt by { id name } secondPerson { id name } } } }
      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }
      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }
      documents { requirement { code labelEl labelEn } state mark { reason markedAt by { id name } } }
      events { at status note by { id name } office { id name } }
      receipt { id code paperUrl }
      certificates { id serial issuer status validUntil paperUrl printCount endReason }
      decision { id kind number decidedOn }
      permit { id serial validFrom validUntil }
      delivery { id state servedAt proof { id paperUrl } }
      items {
        id tag kind state slot since tagPaperUrl packageCode mayHandOver
        office { id name } safe { id name } custodian { id name }
        history { id act at note by { id name } secondPerson { id name } office { id name } }
      }
    }
  }
`);

export const recordDocumentMutation = graphql(`
  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!, $reason: String) {
    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state, reason: $reason) {
      __typename ... on Application { id status complete } ... on Refusal { code about clause }
    }
  }
`);
export const fileSupplementMutation = graphql(`
  mutation FileSupplement($commandId: ID!, $input: SupplementInput!) {
    fileSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status complete supplements { protocolEntry { id number year } } } ... on Refusal { code about clause } }
  }
`);
export const voidAttachmentMutation = graphql(`
  mutation VoidAttachment($commandId: ID!, $attachmentId: ID!, $reason: String!) {
    voidAttachment(commandId: $commandId, attachmentId: $attachmentId, reason: $reason) { __typename ... on Application { id } ... on Refusal { code about clause } }
  }
`);
export const withdrawApplicationMutation = graphql(`
  mutation WithdrawApplication($commandId: ID!, $applicationId: ID!, $reason: String!) {
    withdrawApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason) { __typename ... on Application { id status } ... on Refusal { code about clause } }
  }
`);
export const voidApplicationMutation = graphql(`
  mutation VoidApplication($commandId: ID!, $applicationId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    voidApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id status } ... on Refusal { code about clause } }
  }
`);
export const recordDirectorateCertificateMutation = graphql(`
  mutation RecordDirectorateCertificate($commandId: ID!, $input: DirectorateCertificateInput!) {
    recordDirectorateCertificate(commandId: $commandId, input: $input) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }
  }
`);
export const issueCertificateMutation = graphql(`
  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {
    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {
      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }
    }
  }
`);
export const replaceCertificateMutation = graphql(`
  mutation ReplaceCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {
    replaceSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }
  }
`);
export const voidCertificateMutation = graphql(`
  mutation VoidCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {
    voidSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }
  }
`);
export const tagCaseFileMutation = graphql(`
  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {
    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {
      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }
    }
  }
`);
export const voidSupplementMutation = graphql(`
  mutation VoidSupplement($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {
    voidSupplement(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id } ... on Refusal { code about clause } }
  }
`);
export const endRepresentationMutation = graphql(`
  mutation EndRepresentation($commandId: ID!, $applicationId: ID!, $protocolEntryId: ID!, $reason: String!) {
    endRepresentation(commandId: $commandId, applicationId: $applicationId, protocolEntryId: $protocolEntryId, reason: $reason) { __typename ... on Application { id } ... on Refusal { code about clause } }
  }
`);
