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
    "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn renewalTiming lateFineCents\n      representative { kind name identityNumber evidence expiresOn filedInAWeek }\n      feePayments { voucher amountCents }\n      parties { role name taxId relation birthYear nationality }\n      supplements { papers description filedAt protocolEntry { id number year receipt { id paperUrl } } }\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial issuer status validUntil paperUrl printCount endReason }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n": typeof types.ApplicationDocument,
    "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.RecordDocumentDocument,
    "\n  mutation FileSupplement($commandId: ID!, $input: SupplementInput!) {\n    fileSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status complete supplements { protocolEntry { id number year } } } ... on Refusal { code about clause } }\n  }\n": typeof types.FileSupplementDocument,
    "\n  mutation WithdrawApplication($commandId: ID!, $applicationId: ID!, $reason: String!) {\n    withdrawApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n": typeof types.WithdrawApplicationDocument,
    "\n  mutation VoidApplication($commandId: ID!, $applicationId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n": typeof types.VoidApplicationDocument,
    "\n  mutation RecordDirectorateCertificate($commandId: ID!, $input: DirectorateCertificateInput!) {\n    recordDirectorateCertificate(commandId: $commandId, input: $input) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": typeof types.RecordDirectorateCertificateDocument,
    "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.IssueCertificateDocument,
    "\n  mutation ReplaceCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    replaceSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": typeof types.ReplaceCertificateDocument,
    "\n  mutation VoidCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    voidSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": typeof types.VoidCertificateDocument,
    "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.TagCaseFileDocument,
    "\n  query Items($filter: ItemFilter!, $after: String) {\n    custodyItems(filter: $filter, first: 50, after: $after) {\n      items { id tag kind state slot since tagPaperUrl custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n      nextCursor\n    }\n  }\n": typeof types.ItemsDocument,
    "\n  query Untagged { untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor } }\n": typeof types.UntaggedDocument,
    "\n  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String) {\n    putInSafe(commandId: $commandId, tags: $tags, slot: $slot) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }\n  }\n": typeof types.PutInSafeDocument,
    "\n  query Deliver($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      applicant { id travelDocuments { id number } }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      items { id tag kind state office { id name } custodian { id name } }\n      delivery { id state officer { id name } proof { id paperUrl item { id tag tagPaperUrl } } }\n    }\n  }\n": typeof types.DeliverDocument,
    "\n  mutation StartDelivery($commandId: ID!, $applicationId: ID!) { startDelivery(commandId: $commandId, applicationId: $applicationId) { __typename ... on Delivery { id state } ... on Refusal { code about clause } } }\n": typeof types.StartDeliveryDocument,
    "\n  mutation CompleteDelivery($commandId: ID!, $deliveryId: ID!, $input: CompleteDeliveryInput!) {\n    completeDelivery(commandId: $commandId, deliveryId: $deliveryId, input: $input) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n": typeof types.CompleteDeliveryDocument,
    "\n  mutation AbandonDelivery($commandId: ID!, $deliveryId: ID!, $reason: AbandonReason!, $note: String) {\n    abandonDelivery(commandId: $commandId, deliveryId: $deliveryId, reason: $reason, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n": typeof types.AbandonDeliveryDocument,
    "\n  fragment OutboundFields on OutboundBatch {\n    id outboundState: state createdAt dispatchedAt acknowledgedAt coveringLetterUrl protocolEntry { id number year }\n    lines { id kind item { id tag kind } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n  }\n": typeof types.OutboundFieldsFragmentDoc,
    "\n  fragment InboundFields on InboundBatch {\n    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }\n    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }\n  }\n": typeof types.InboundFieldsFragmentDoc,
    "\n  query Batches {\n    dueToForward(first: 50) { items { id tag kind since application { id forwardBy protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }\n    outboundBatches(first: 20) { items { ...OutboundFields } nextCursor }\n    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }\n  }\n": typeof types.BatchesDocument,
    "query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }": typeof types.OutboundDocument,
    "query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }": typeof types.InboundDocument,
    "mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }": typeof types.OpenOutboundDocument,
    "\n  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n": typeof types.AddOutboundDocument,
    "\n  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n": typeof types.RemoveOutboundDocument,
    "mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }": typeof types.DispatchDocument,
    "\n  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {\n    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }\n  }\n": typeof types.AcknowledgeDocument,
    "\n  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {\n    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n": typeof types.OpenInboundDocument,
    "\n  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!) { addInboundLine(commandId: $commandId, batchId: $batchId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n": typeof types.AddLineDocument,
    "\n  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n": typeof types.RemoveLineDocument,
    "\n  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String) {\n    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n": typeof types.AcceptInboundDocument,
    "\n  query FilingForm {\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n": typeof types.FilingFormDocument,
    "query CategoriesOf($kind: ApplicationKind!) { permitCategories(kind: $kind) { code labelEl labelEn } }": typeof types.CategoriesOfDocument,
    "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n": typeof types.RequirementsDocument,
    "query RenewalWindow($expiresOn: LocalDate!) { renewalWindow(expiresOn: $expiresOn) { timing opensOn until lateUntil lateFineCents } }": typeof types.RenewalWindowDocument,
    "\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n": typeof types.PossibleDuplicatesDocument,
    "\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n": typeof types.FileApplicationDocument,
    "query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }": typeof types.RegisterYearsDocument,
    "\n  fragment EntryFields on ProtocolEntry {\n    id number year registeredAt direction characterisation subject sender addressee byHand office { id name } clerk { id name }\n    void { reason voidedAt by { id name } secondPerson { id name } }\n    relations { kind later entry { id number year } }\n  }\n": typeof types.EntryFieldsFragmentDoc,
    "\n  query ProtocolEntries($year: Int, $number: Int, $text: String, $direction: ProtocolDirection, $from: LocalDate, $to: LocalDate, $after: String) {\n    protocolEntries(year: $year, number: $number, text: $text, direction: $direction, from: $from, to: $to, first: 50, after: $after) { items { ...EntryFields } nextCursor }\n  }\n": typeof types.ProtocolEntriesDocument,
    "query ProtocolNumbers($year: Int!) { protocolNumbers(year: $year) { year used void unexplained unexplainedNumbers } }": typeof types.ProtocolNumbersDocument,
    "\n  query RegisterClosings($after: String) { registerClosings(first: 30, after: $after) { items { id sequence day year firstNumber lastNumber lines hash closedAt paperUrl by { id name } } nextCursor } }\n": typeof types.RegisterClosingsDocument,
    "\n  mutation CloseRegister($commandId: ID!) {\n    closeRegister(commandId: $commandId) { __typename ... on RegisterClosing { id sequence day paperUrl } ... on Refusal { code about clause } }\n  }\n": typeof types.CloseRegisterDocument,
    "\n  mutation RegisterEntry($commandId: ID!, $input: RegisterEntryInput!) {\n    registerEntry(commandId: $commandId, input: $input) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n": typeof types.RegisterEntryDocument,
    "\n  mutation VoidEntry($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidEntry(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n": typeof types.VoidEntryDocument,
    "\n  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {\n      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }\n    }\n  }\n": typeof types.ReconcileRegisterDocument,
    "\n  query Rules {\n    legalRules { code value unit validFrom source by { id name } }\n    calendarDays { day closed name }\n    deadlineSuspensions { id from to source }\n    permitCategories { code labelEl labelEn }\n  }\n": typeof types.RulesDocument,
    "query AskedPapers($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn source } }": typeof types.AskedPapersDocument,
    "\n  mutation SetLegalRule($commandId: ID!, $input: LegalRuleInput!) { setLegalRule(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n": typeof types.SetLegalRuleDocument,
    "\n  mutation SetRequirement($commandId: ID!, $input: RequirementChangeInput!) { setRequirement(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n": typeof types.SetRequirementDocument,
    "\n  mutation SetCalendarDay($commandId: ID!, $day: LocalDate!, $closed: Boolean!, $name: String!) {\n    setCalendarDay(commandId: $commandId, day: $day, closed: $closed, name: $name) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n": typeof types.SetCalendarDayDocument,
    "\n  mutation SuspendDeadlines($commandId: ID!, $from: LocalDate!, $to: LocalDate!, $source: String!) {\n    suspendDeadlines(commandId: $commandId, from: $from, to: $to, source: $source) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n": typeof types.SuspendDeadlinesDocument,
    "\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n": typeof types.SessionFieldsFragmentDoc,
    "query Session { session { ...SessionFields } }": typeof types.SessionDocument,
    "query InstalledMunicipalities { installedMunicipalities { id name } }": typeof types.InstalledMunicipalitiesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": typeof types.ChooseOfficeDocument,
    "mutation SignOut { signOut { ok } }": typeof types.SignOutDocument,
    "\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n": typeof types.TodayDocument,
    "\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n": typeof types.IdentifyDocument,
    "query CaseProgress($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }": typeof types.CaseProgressDocument,
    "\n  fragment PackageFields on TransferPackage {\n    id packageCode: code state direction seal createdAt sealedAt expectedBy labelUrl manifestUrl\n    from { id code name } to { id code name }\n    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }\n    lines { tag kind protocolNumber protocolYear result }\n    report { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }\n    history { id act at note deviceTime by { id name } secondPerson { id name } office { id name } }\n  }\n": typeof types.PackageFieldsFragmentDoc,
    "\n  query Packages($box: PackageBox!, $after: String) {\n    transferPackages(box: $box, first: 30, after: $after) { items { id code state from { id name } to { id name } custodian { id name } } nextCursor }\n    offices { id name kind }\n  }\n": typeof types.PackagesDocument,
    "query Package($code: String!) { transferPackage(code: $code) { ...PackageFields } }": typeof types.PackageDocument,
    "\n  mutation CreatePackage($commandId: ID!, $toOfficeId: ID!) {\n    createPackage(commandId: $commandId, toOfficeId: $toOfficeId) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.CreatePackageDocument,
    "\n  mutation AddToPackage($commandId: ID!, $code: String!, $tag: String!) {\n    addToPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.AddToPackageDocument,
    "\n  mutation RemoveFromPackage($commandId: ID!, $code: String!, $tag: String!) {\n    removeFromPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.RemoveFromPackageDocument,
    "\n  mutation CountPackage($commandId: ID!, $code: String!, $count: Int!, $secondPerson: SecondPersonInput!) {\n    countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.CountPackageDocument,
    "\n  mutation SealPackage($commandId: ID!, $code: String!, $seal: String!, $sealAgain: String!) {\n    sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $sealAgain) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.SealPackageDocument,
    "\n  mutation CancelPackage($commandId: ID!, $code: String!, $reason: String!) {\n    cancelPackage(commandId: $commandId, code: $code, reason: $reason) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.CancelPackageDocument,
    "\n  mutation ArrivePackage($commandId: ID!, $code: String!, $sealRead: String!, $intact: Boolean!) {\n    arrivePackage(commandId: $commandId, code: $code, sealRead: $sealRead, intact: $intact) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.ArrivePackageDocument,
    "\n  mutation OpenPackage($commandId: ID!, $code: String!, $secondPerson: SecondPersonInput!) {\n    openPackage(commandId: $commandId, code: $code, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.OpenPackageDocument,
    "\n  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!) {\n    receiveContents(commandId: $commandId, code: $code, tags: $tags) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.ReceiveContentsDocument,
    "\n  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {\n    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": typeof types.ClosePackageDocument,
    "query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }": typeof types.VerifyPaperDocument,
};
const documents: Documents = {
    "\n  fragment ApplicationRow on Application {\n    id kind status complete filedAt forwardBy readyToCollect\n    protocolEntry { id number year }\n    applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay }\n    officeOfFiling { id name }\n    deliveryOffice { id name }\n  }\n": types.ApplicationRowFragmentDoc,
    "\n  query Applications($filter: ApplicationFilter, $after: String) {\n    applications(filter: $filter, first: 30, after: $after) { items { ...ApplicationRow } nextCursor }\n  }\n": types.ApplicationsDocument,
    "\n  query ReadyToCollect($after: String) { readyToCollect(first: 30, after: $after) { items { ...ApplicationRow } nextCursor } }\n": types.ReadyToCollectDocument,
    "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn renewalTiming lateFineCents\n      representative { kind name identityNumber evidence expiresOn filedInAWeek }\n      feePayments { voucher amountCents }\n      parties { role name taxId relation birthYear nationality }\n      supplements { papers description filedAt protocolEntry { id number year receipt { id paperUrl } } }\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial issuer status validUntil paperUrl printCount endReason }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n": types.ApplicationDocument,
    "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n": types.RecordDocumentDocument,
    "\n  mutation FileSupplement($commandId: ID!, $input: SupplementInput!) {\n    fileSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status complete supplements { protocolEntry { id number year } } } ... on Refusal { code about clause } }\n  }\n": types.FileSupplementDocument,
    "\n  mutation WithdrawApplication($commandId: ID!, $applicationId: ID!, $reason: String!) {\n    withdrawApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n": types.WithdrawApplicationDocument,
    "\n  mutation VoidApplication($commandId: ID!, $applicationId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n": types.VoidApplicationDocument,
    "\n  mutation RecordDirectorateCertificate($commandId: ID!, $input: DirectorateCertificateInput!) {\n    recordDirectorateCertificate(commandId: $commandId, input: $input) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": types.RecordDirectorateCertificateDocument,
    "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n": types.IssueCertificateDocument,
    "\n  mutation ReplaceCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    replaceSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": types.ReplaceCertificateDocument,
    "\n  mutation VoidCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    voidSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n": types.VoidCertificateDocument,
    "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n": types.TagCaseFileDocument,
    "\n  query Items($filter: ItemFilter!, $after: String) {\n    custodyItems(filter: $filter, first: 50, after: $after) {\n      items { id tag kind state slot since tagPaperUrl custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n      nextCursor\n    }\n  }\n": types.ItemsDocument,
    "\n  query Untagged { untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor } }\n": types.UntaggedDocument,
    "\n  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String) {\n    putInSafe(commandId: $commandId, tags: $tags, slot: $slot) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }\n  }\n": types.PutInSafeDocument,
    "\n  query Deliver($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      applicant { id travelDocuments { id number } }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      items { id tag kind state office { id name } custodian { id name } }\n      delivery { id state officer { id name } proof { id paperUrl item { id tag tagPaperUrl } } }\n    }\n  }\n": types.DeliverDocument,
    "\n  mutation StartDelivery($commandId: ID!, $applicationId: ID!) { startDelivery(commandId: $commandId, applicationId: $applicationId) { __typename ... on Delivery { id state } ... on Refusal { code about clause } } }\n": types.StartDeliveryDocument,
    "\n  mutation CompleteDelivery($commandId: ID!, $deliveryId: ID!, $input: CompleteDeliveryInput!) {\n    completeDelivery(commandId: $commandId, deliveryId: $deliveryId, input: $input) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n": types.CompleteDeliveryDocument,
    "\n  mutation AbandonDelivery($commandId: ID!, $deliveryId: ID!, $reason: AbandonReason!, $note: String) {\n    abandonDelivery(commandId: $commandId, deliveryId: $deliveryId, reason: $reason, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n": types.AbandonDeliveryDocument,
    "\n  fragment OutboundFields on OutboundBatch {\n    id outboundState: state createdAt dispatchedAt acknowledgedAt coveringLetterUrl protocolEntry { id number year }\n    lines { id kind item { id tag kind } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n  }\n": types.OutboundFieldsFragmentDoc,
    "\n  fragment InboundFields on InboundBatch {\n    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }\n    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }\n  }\n": types.InboundFieldsFragmentDoc,
    "\n  query Batches {\n    dueToForward(first: 50) { items { id tag kind since application { id forwardBy protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }\n    outboundBatches(first: 20) { items { ...OutboundFields } nextCursor }\n    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }\n  }\n": types.BatchesDocument,
    "query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }": types.OutboundDocument,
    "query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }": types.InboundDocument,
    "mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }": types.OpenOutboundDocument,
    "\n  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n": types.AddOutboundDocument,
    "\n  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n": types.RemoveOutboundDocument,
    "mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }": types.DispatchDocument,
    "\n  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {\n    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }\n  }\n": types.AcknowledgeDocument,
    "\n  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {\n    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n": types.OpenInboundDocument,
    "\n  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!) { addInboundLine(commandId: $commandId, batchId: $batchId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n": types.AddLineDocument,
    "\n  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n": types.RemoveLineDocument,
    "\n  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String) {\n    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n": types.AcceptInboundDocument,
    "\n  query FilingForm {\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n": types.FilingFormDocument,
    "query CategoriesOf($kind: ApplicationKind!) { permitCategories(kind: $kind) { code labelEl labelEn } }": types.CategoriesOfDocument,
    "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n": types.RequirementsDocument,
    "query RenewalWindow($expiresOn: LocalDate!) { renewalWindow(expiresOn: $expiresOn) { timing opensOn until lateUntil lateFineCents } }": types.RenewalWindowDocument,
    "\n  query PossibleDuplicates($input: ApplicantInput!) {\n    possibleDuplicates(input: $input) {\n      reasons\n      applicant { id latinSurname latinGivenName greekSurname greekGivenName nationality birthYear birthMonth birthDay fatherName travelDocuments { id number } }\n    }\n  }\n": types.PossibleDuplicatesDocument,
    "\n  mutation FileApplication($commandId: ID!, $input: FileApplicationInput!) {\n    fileApplication(commandId: $commandId, input: $input) {\n      __typename\n      ... on Application { id complete status protocolEntry { id number year } receipt { id code paperUrl } }\n      ... on Refusal { code about clause }\n    }\n  }\n": types.FileApplicationDocument,
    "query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }": types.RegisterYearsDocument,
    "\n  fragment EntryFields on ProtocolEntry {\n    id number year registeredAt direction characterisation subject sender addressee byHand office { id name } clerk { id name }\n    void { reason voidedAt by { id name } secondPerson { id name } }\n    relations { kind later entry { id number year } }\n  }\n": types.EntryFieldsFragmentDoc,
    "\n  query ProtocolEntries($year: Int, $number: Int, $text: String, $direction: ProtocolDirection, $from: LocalDate, $to: LocalDate, $after: String) {\n    protocolEntries(year: $year, number: $number, text: $text, direction: $direction, from: $from, to: $to, first: 50, after: $after) { items { ...EntryFields } nextCursor }\n  }\n": types.ProtocolEntriesDocument,
    "query ProtocolNumbers($year: Int!) { protocolNumbers(year: $year) { year used void unexplained unexplainedNumbers } }": types.ProtocolNumbersDocument,
    "\n  query RegisterClosings($after: String) { registerClosings(first: 30, after: $after) { items { id sequence day year firstNumber lastNumber lines hash closedAt paperUrl by { id name } } nextCursor } }\n": types.RegisterClosingsDocument,
    "\n  mutation CloseRegister($commandId: ID!) {\n    closeRegister(commandId: $commandId) { __typename ... on RegisterClosing { id sequence day paperUrl } ... on Refusal { code about clause } }\n  }\n": types.CloseRegisterDocument,
    "\n  mutation RegisterEntry($commandId: ID!, $input: RegisterEntryInput!) {\n    registerEntry(commandId: $commandId, input: $input) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n": types.RegisterEntryDocument,
    "\n  mutation VoidEntry($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidEntry(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n": types.VoidEntryDocument,
    "\n  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {\n      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }\n    }\n  }\n": types.ReconcileRegisterDocument,
    "\n  query Rules {\n    legalRules { code value unit validFrom source by { id name } }\n    calendarDays { day closed name }\n    deadlineSuspensions { id from to source }\n    permitCategories { code labelEl labelEn }\n  }\n": types.RulesDocument,
    "query AskedPapers($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn source } }": types.AskedPapersDocument,
    "\n  mutation SetLegalRule($commandId: ID!, $input: LegalRuleInput!) { setLegalRule(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n": types.SetLegalRuleDocument,
    "\n  mutation SetRequirement($commandId: ID!, $input: RequirementChangeInput!) { setRequirement(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n": types.SetRequirementDocument,
    "\n  mutation SetCalendarDay($commandId: ID!, $day: LocalDate!, $closed: Boolean!, $name: String!) {\n    setCalendarDay(commandId: $commandId, day: $day, closed: $closed, name: $name) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n": types.SetCalendarDayDocument,
    "\n  mutation SuspendDeadlines($commandId: ID!, $from: LocalDate!, $to: LocalDate!, $source: String!) {\n    suspendDeadlines(commandId: $commandId, from: $from, to: $to, source: $source) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n": types.SuspendDeadlinesDocument,
    "\n  fragment SessionFields on Session {\n    staff { id name }\n    municipality { id name }\n    office { id code name kind canFile canDeliver }\n    roles\n    acts\n    assignments { roles office { id name } }\n  }\n": types.SessionFieldsFragmentDoc,
    "query Session { session { ...SessionFields } }": types.SessionDocument,
    "query InstalledMunicipalities { installedMunicipalities { id name } }": types.InstalledMunicipalitiesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": types.SignInDocument,
    "\n  mutation ChooseOffice($officeId: ID!) {\n    chooseOffice(officeId: $officeId) { __typename ... on Session { ...SessionFields } ... on Refusal { code about clause } }\n  }\n": types.ChooseOfficeDocument,
    "mutation SignOut { signOut { ok } }": types.SignOutDocument,
    "\n  query Today {\n    today {\n      filedToday incompleteFiles untaggedFiles inSafe atCounter packagesToReceive packagesPreparing packagesDiscrepant dueToForward batchesUnacknowledged readyToCollect\n    }\n  }\n": types.TodayDocument,
    "\n  query Identify($code: String!) {\n    identify(code: $code) { code kind state here advice applicationId packageCode tag belongsTo { id name } }\n  }\n": types.IdentifyDocument,
    "query CaseProgress($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }": types.CaseProgressDocument,
    "\n  fragment PackageFields on TransferPackage {\n    id packageCode: code state direction seal createdAt sealedAt expectedBy labelUrl manifestUrl\n    from { id code name } to { id code name }\n    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }\n    lines { tag kind protocolNumber protocolYear result }\n    report { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }\n    history { id act at note deviceTime by { id name } secondPerson { id name } office { id name } }\n  }\n": types.PackageFieldsFragmentDoc,
    "\n  query Packages($box: PackageBox!, $after: String) {\n    transferPackages(box: $box, first: 30, after: $after) { items { id code state from { id name } to { id name } custodian { id name } } nextCursor }\n    offices { id name kind }\n  }\n": types.PackagesDocument,
    "query Package($code: String!) { transferPackage(code: $code) { ...PackageFields } }": types.PackageDocument,
    "\n  mutation CreatePackage($commandId: ID!, $toOfficeId: ID!) {\n    createPackage(commandId: $commandId, toOfficeId: $toOfficeId) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.CreatePackageDocument,
    "\n  mutation AddToPackage($commandId: ID!, $code: String!, $tag: String!) {\n    addToPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.AddToPackageDocument,
    "\n  mutation RemoveFromPackage($commandId: ID!, $code: String!, $tag: String!) {\n    removeFromPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.RemoveFromPackageDocument,
    "\n  mutation CountPackage($commandId: ID!, $code: String!, $count: Int!, $secondPerson: SecondPersonInput!) {\n    countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.CountPackageDocument,
    "\n  mutation SealPackage($commandId: ID!, $code: String!, $seal: String!, $sealAgain: String!) {\n    sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $sealAgain) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.SealPackageDocument,
    "\n  mutation CancelPackage($commandId: ID!, $code: String!, $reason: String!) {\n    cancelPackage(commandId: $commandId, code: $code, reason: $reason) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.CancelPackageDocument,
    "\n  mutation ArrivePackage($commandId: ID!, $code: String!, $sealRead: String!, $intact: Boolean!) {\n    arrivePackage(commandId: $commandId, code: $code, sealRead: $sealRead, intact: $intact) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.ArrivePackageDocument,
    "\n  mutation OpenPackage($commandId: ID!, $code: String!, $secondPerson: SecondPersonInput!) {\n    openPackage(commandId: $commandId, code: $code, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.OpenPackageDocument,
    "\n  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!) {\n    receiveContents(commandId: $commandId, code: $code, tags: $tags) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.ReceiveContentsDocument,
    "\n  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {\n    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n": types.ClosePackageDocument,
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
export function graphql(source: "\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn renewalTiming lateFineCents\n      representative { kind name identityNumber evidence expiresOn filedInAWeek }\n      feePayments { voucher amountCents }\n      parties { role name taxId relation birthYear nationality }\n      supplements { papers description filedAt protocolEntry { id number year receipt { id paperUrl } } }\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial issuer status validUntil paperUrl printCount endReason }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Application($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      category { code labelEl labelEn }\n      previousPermitNumber previousPermitExpiresOn renewalTiming lateFineCents\n      representative { kind name identityNumber evidence expiresOn filedInAWeek }\n      feePayments { voucher amountCents }\n      parties { role name taxId relation birthYear nationality }\n      supplements { papers description filedAt protocolEntry { id number year receipt { id paperUrl } } }\n      applicant { id residence { street unitCode } phone email travelDocuments { id number issuingState expiresOn } fatherName motherName sex }\n      protocolEntry { id subject attachments registeredAt clerk { id name } office { id name } }\n      documents { requirement { code labelEl labelEn } state }\n      events { at status note by { id name } office { id name } }\n      receipt { id code paperUrl }\n      certificates { id serial issuer status validUntil paperUrl printCount endReason }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      delivery { id state servedAt proof { id paperUrl } }\n      items {\n        id tag kind state slot since tagPaperUrl packageCode\n        office { id name } safe { id name } custodian { id name }\n        history { id act at note by { id name } secondPerson { id name } office { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordDocument($commandId: ID!, $applicationId: ID!, $requirement: ID!, $state: DocumentState!) {\n    recordDocument(commandId: $commandId, applicationId: $applicationId, requirement: $requirement, state: $state) {\n      __typename ... on Application { id status complete } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileSupplement($commandId: ID!, $input: SupplementInput!) {\n    fileSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status complete supplements { protocolEntry { id number year } } } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation FileSupplement($commandId: ID!, $input: SupplementInput!) {\n    fileSupplement(commandId: $commandId, input: $input) { __typename ... on Application { id status complete supplements { protocolEntry { id number year } } } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawApplication($commandId: ID!, $applicationId: ID!, $reason: String!) {\n    withdrawApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation WithdrawApplication($commandId: ID!, $applicationId: ID!, $reason: String!) {\n    withdrawApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidApplication($commandId: ID!, $applicationId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation VoidApplication($commandId: ID!, $applicationId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidApplication(commandId: $commandId, applicationId: $applicationId, reason: $reason, secondPerson: $secondPerson) { __typename ... on Application { id status } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordDirectorateCertificate($commandId: ID!, $input: DirectorateCertificateInput!) {\n    recordDirectorateCertificate(commandId: $commandId, input: $input) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation RecordDirectorateCertificate($commandId: ID!, $input: DirectorateCertificateInput!) {\n    recordDirectorateCertificate(commandId: $commandId, input: $input) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation IssueCertificate($commandId: ID!, $applicationId: ID!) {\n    issueSubmissionCertificate(commandId: $commandId, applicationId: $applicationId) {\n      __typename ... on SubmissionCertificate { id serial validUntil paperUrl } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    replaceSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation ReplaceCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    replaceSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    voidSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation VoidCertificate($commandId: ID!, $certificateId: ID!, $reason: String!) {\n    voidSubmissionCertificate(commandId: $commandId, certificateId: $certificateId, reason: $reason) { __typename ... on SubmissionCertificate { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation TagCaseFile($commandId: ID!, $applicationId: ID!, $slot: String) {\n    tagCaseFile(commandId: $commandId, applicationId: $applicationId, slot: $slot) {\n      __typename ... on CustodyItem { id tag tagPaperUrl } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Items($filter: ItemFilter!, $after: String) {\n    custodyItems(filter: $filter, first: 50, after: $after) {\n      items { id tag kind state slot since tagPaperUrl custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n      nextCursor\n    }\n  }\n"): (typeof documents)["\n  query Items($filter: ItemFilter!, $after: String) {\n    custodyItems(filter: $filter, first: 50, after: $after) {\n      items { id tag kind state slot since tagPaperUrl custodian { id name } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n      nextCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Untagged { untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor } }\n"): (typeof documents)["\n  query Untagged { untaggedApplications(first: 50) { items { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } nextCursor } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String) {\n    putInSafe(commandId: $commandId, tags: $tags, slot: $slot) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation PutInSafe($commandId: ID!, $tags: [String!]!, $slot: String) {\n    putInSafe(commandId: $commandId, tags: $tags, slot: $slot) { __typename ... on CustodyItems { items { id state } } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deliver($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      applicant { id travelDocuments { id number } }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      items { id tag kind state office { id name } custodian { id name } }\n      delivery { id state officer { id name } proof { id paperUrl item { id tag tagPaperUrl } } }\n    }\n  }\n"): (typeof documents)["\n  query Deliver($id: ID!) {\n    application(id: $id) {\n      ...ApplicationRow\n      applicant { id travelDocuments { id number } }\n      decision { id kind number decidedOn }\n      permit { id serial validFrom validUntil }\n      items { id tag kind state office { id name } custodian { id name } }\n      delivery { id state officer { id name } proof { id paperUrl item { id tag tagPaperUrl } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartDelivery($commandId: ID!, $applicationId: ID!) { startDelivery(commandId: $commandId, applicationId: $applicationId) { __typename ... on Delivery { id state } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation StartDelivery($commandId: ID!, $applicationId: ID!) { startDelivery(commandId: $commandId, applicationId: $applicationId) { __typename ... on Delivery { id state } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteDelivery($commandId: ID!, $deliveryId: ID!, $input: CompleteDeliveryInput!) {\n    completeDelivery(commandId: $commandId, deliveryId: $deliveryId, input: $input) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation CompleteDelivery($commandId: ID!, $deliveryId: ID!, $input: CompleteDeliveryInput!) {\n    completeDelivery(commandId: $commandId, deliveryId: $deliveryId, input: $input) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AbandonDelivery($commandId: ID!, $deliveryId: ID!, $reason: AbandonReason!, $note: String) {\n    abandonDelivery(commandId: $commandId, deliveryId: $deliveryId, reason: $reason, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation AbandonDelivery($commandId: ID!, $deliveryId: ID!, $reason: AbandonReason!, $note: String) {\n    abandonDelivery(commandId: $commandId, deliveryId: $deliveryId, reason: $reason, note: $note) { __typename ... on Delivery { id state } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OutboundFields on OutboundBatch {\n    id outboundState: state createdAt dispatchedAt acknowledgedAt coveringLetterUrl protocolEntry { id number year }\n    lines { id kind item { id tag kind } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n  }\n"): (typeof documents)["\n  fragment OutboundFields on OutboundBatch {\n    id outboundState: state createdAt dispatchedAt acknowledgedAt coveringLetterUrl protocolEntry { id number year }\n    lines { id kind item { id tag kind } application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InboundFields on InboundBatch {\n    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }\n    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }\n  }\n"): (typeof documents)["\n  fragment InboundFields on InboundBatch {\n    id inboundState: state directorateReference directorateDate listedCount countedCount openedAt acceptedAt differenceNote protocolEntry { id number year }\n    lines { id decisionKind decisionNumber decidedOn permitSerial application { id protocolEntry { id number year } applicant { id latinSurname latinGivenName } } }\n    items { id tag kind tagPaperUrl application { id applicant { id latinSurname latinGivenName } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Batches {\n    dueToForward(first: 50) { items { id tag kind since application { id forwardBy protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }\n    outboundBatches(first: 20) { items { ...OutboundFields } nextCursor }\n    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }\n  }\n"): (typeof documents)["\n  query Batches {\n    dueToForward(first: 50) { items { id tag kind since application { id forwardBy protocolEntry { id number year } applicant { id latinSurname latinGivenName } } } nextCursor }\n    outboundBatches(first: 20) { items { ...OutboundFields } nextCursor }\n    inboundBatches(first: 20) { items { ...InboundFields } nextCursor }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }"): (typeof documents)["query Outbound($id: ID!) { outboundBatch(id: $id) { ...OutboundFields } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }"): (typeof documents)["query Inbound($id: ID!) { inboundBatch(id: $id) { ...InboundFields } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }"): (typeof documents)["mutation OpenOutbound($commandId: ID!) { openOutboundBatch(commandId: $commandId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation AddOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { addToOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation RemoveOutbound($commandId: ID!, $batchId: ID!, $tag: String!) { removeFromOutboundBatch(commandId: $commandId, batchId: $batchId, tag: $tag) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }"): (typeof documents)["mutation Dispatch($commandId: ID!, $batchId: ID!) { dispatchOutboundBatch(commandId: $commandId, batchId: $batchId) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {\n    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation Acknowledge($commandId: ID!, $batchId: ID!, $directorateReference: String!, $acknowledgedOn: LocalDate!) {\n    acknowledgeOutboundBatch(commandId: $commandId, batchId: $batchId, directorateReference: $directorateReference, acknowledgedOn: $acknowledgedOn) { __typename ... on OutboundBatch { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {\n    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation OpenInbound($commandId: ID!, $directorateReference: String!, $directorateDate: LocalDate!, $listedCount: Int!) {\n    openInboundBatch(commandId: $commandId, directorateReference: $directorateReference, directorateDate: $directorateDate, listedCount: $listedCount) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!) { addInboundLine(commandId: $commandId, batchId: $batchId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation AddLine($commandId: ID!, $batchId: ID!, $line: InboundLineInput!) { addInboundLine(commandId: $commandId, batchId: $batchId, line: $line) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation RemoveLine($commandId: ID!, $batchId: ID!, $lineId: ID!) { removeInboundLine(commandId: $commandId, batchId: $batchId, lineId: $lineId) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String) {\n    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation AcceptInbound($commandId: ID!, $batchId: ID!, $countedCount: Int!, $differenceNote: String) {\n    acceptInboundBatch(commandId: $commandId, batchId: $batchId, countedCount: $countedCount, differenceNote: $differenceNote) { __typename ... on InboundBatch { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilingForm {\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n"): (typeof documents)["\n  query FilingForm {\n    offices { id name canDeliver }\n    municipality { id name units { code name } }\n    knownMunicipalities { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CategoriesOf($kind: ApplicationKind!) { permitCategories(kind: $kind) { code labelEl labelEn } }"): (typeof documents)["query CategoriesOf($kind: ApplicationKind!) { permitCategories(kind: $kind) { code labelEl labelEn } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n"): (typeof documents)["\n  query Requirements($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RenewalWindow($expiresOn: LocalDate!) { renewalWindow(expiresOn: $expiresOn) { timing opensOn until lateUntil lateFineCents } }"): (typeof documents)["query RenewalWindow($expiresOn: LocalDate!) { renewalWindow(expiresOn: $expiresOn) { timing opensOn until lateUntil lateFineCents } }"];
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
export function graphql(source: "query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }"): (typeof documents)["query RegisterYears { registerYears { year lastNumber epoch reconciling firstLost lastLost } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryFields on ProtocolEntry {\n    id number year registeredAt direction characterisation subject sender addressee byHand office { id name } clerk { id name }\n    void { reason voidedAt by { id name } secondPerson { id name } }\n    relations { kind later entry { id number year } }\n  }\n"): (typeof documents)["\n  fragment EntryFields on ProtocolEntry {\n    id number year registeredAt direction characterisation subject sender addressee byHand office { id name } clerk { id name }\n    void { reason voidedAt by { id name } secondPerson { id name } }\n    relations { kind later entry { id number year } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProtocolEntries($year: Int, $number: Int, $text: String, $direction: ProtocolDirection, $from: LocalDate, $to: LocalDate, $after: String) {\n    protocolEntries(year: $year, number: $number, text: $text, direction: $direction, from: $from, to: $to, first: 50, after: $after) { items { ...EntryFields } nextCursor }\n  }\n"): (typeof documents)["\n  query ProtocolEntries($year: Int, $number: Int, $text: String, $direction: ProtocolDirection, $from: LocalDate, $to: LocalDate, $after: String) {\n    protocolEntries(year: $year, number: $number, text: $text, direction: $direction, from: $from, to: $to, first: 50, after: $after) { items { ...EntryFields } nextCursor }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProtocolNumbers($year: Int!) { protocolNumbers(year: $year) { year used void unexplained unexplainedNumbers } }"): (typeof documents)["query ProtocolNumbers($year: Int!) { protocolNumbers(year: $year) { year used void unexplained unexplainedNumbers } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegisterClosings($after: String) { registerClosings(first: 30, after: $after) { items { id sequence day year firstNumber lastNumber lines hash closedAt paperUrl by { id name } } nextCursor } }\n"): (typeof documents)["\n  query RegisterClosings($after: String) { registerClosings(first: 30, after: $after) { items { id sequence day year firstNumber lastNumber lines hash closedAt paperUrl by { id name } } nextCursor } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseRegister($commandId: ID!) {\n    closeRegister(commandId: $commandId) { __typename ... on RegisterClosing { id sequence day paperUrl } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation CloseRegister($commandId: ID!) {\n    closeRegister(commandId: $commandId) { __typename ... on RegisterClosing { id sequence day paperUrl } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterEntry($commandId: ID!, $input: RegisterEntryInput!) {\n    registerEntry(commandId: $commandId, input: $input) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation RegisterEntry($commandId: ID!, $input: RegisterEntryInput!) {\n    registerEntry(commandId: $commandId, input: $input) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidEntry($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidEntry(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation VoidEntry($commandId: ID!, $entryId: ID!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    voidEntry(commandId: $commandId, entryId: $entryId, reason: $reason, secondPerson: $secondPerson) { __typename ... on ProtocolEntry { ...EntryFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {\n      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }\n    }\n  }\n"): (typeof documents)["\n  mutation ReconcileRegister($commandId: ID!, $year: Int!, $reason: String!, $secondPerson: SecondPersonInput!) {\n    reconcileRegister(commandId: $commandId, year: $year, reason: $reason, secondPerson: $secondPerson) {\n      __typename ... on RegisterYear { year lastNumber epoch reconciling firstLost lastLost } ... on Refusal { code about clause }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rules {\n    legalRules { code value unit validFrom source by { id name } }\n    calendarDays { day closed name }\n    deadlineSuspensions { id from to source }\n    permitCategories { code labelEl labelEn }\n  }\n"): (typeof documents)["\n  query Rules {\n    legalRules { code value unit validFrom source by { id name } }\n    calendarDays { day closed name }\n    deadlineSuspensions { id from to source }\n    permitCategories { code labelEl labelEn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AskedPapers($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn source } }"): (typeof documents)["query AskedPapers($kind: ApplicationKind!, $category: ID!) { documentRequirements(kind: $kind, category: $category) { code labelEl labelEn source } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLegalRule($commandId: ID!, $input: LegalRuleInput!) { setLegalRule(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation SetLegalRule($commandId: ID!, $input: LegalRuleInput!) { setLegalRule(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetRequirement($commandId: ID!, $input: RequirementChangeInput!) { setRequirement(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n"): (typeof documents)["\n  mutation SetRequirement($commandId: ID!, $input: RequirementChangeInput!) { setRequirement(commandId: $commandId, input: $input) { __typename ... on RuleSet { id } ... on Refusal { code about clause } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetCalendarDay($commandId: ID!, $day: LocalDate!, $closed: Boolean!, $name: String!) {\n    setCalendarDay(commandId: $commandId, day: $day, closed: $closed, name: $name) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation SetCalendarDay($commandId: ID!, $day: LocalDate!, $closed: Boolean!, $name: String!) {\n    setCalendarDay(commandId: $commandId, day: $day, closed: $closed, name: $name) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendDeadlines($commandId: ID!, $from: LocalDate!, $to: LocalDate!, $source: String!) {\n    suspendDeadlines(commandId: $commandId, from: $from, to: $to, source: $source) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation SuspendDeadlines($commandId: ID!, $from: LocalDate!, $to: LocalDate!, $source: String!) {\n    suspendDeadlines(commandId: $commandId, from: $from, to: $to, source: $source) { __typename ... on RuleSet { id } ... on Refusal { code about clause } }\n  }\n"];
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
export function graphql(source: "query CaseProgress($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }"): (typeof documents)["query CaseProgress($code: String!) { caseProgress(code: $code) { step language municipality office address bringBy } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PackageFields on TransferPackage {\n    id packageCode: code state direction seal createdAt sealedAt expectedBy labelUrl manifestUrl\n    from { id code name } to { id code name }\n    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }\n    lines { tag kind protocolNumber protocolYear result }\n    report { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }\n    history { id act at note deviceTime by { id name } secondPerson { id name } office { id name } }\n  }\n"): (typeof documents)["\n  fragment PackageFields on TransferPackage {\n    id packageCode: code state direction seal createdAt sealedAt expectedBy labelUrl manifestUrl\n    from { id code name } to { id code name }\n    custodian { id name } courier { id name } packedBy { id name } secondPerson { id name }\n    lines { tag kind protocolNumber protocolYear result }\n    report { id at foundBy { id name } witness { id name } differences { kind tag itemKind note } }\n    history { id act at note deviceTime by { id name } secondPerson { id name } office { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Packages($box: PackageBox!, $after: String) {\n    transferPackages(box: $box, first: 30, after: $after) { items { id code state from { id name } to { id name } custodian { id name } } nextCursor }\n    offices { id name kind }\n  }\n"): (typeof documents)["\n  query Packages($box: PackageBox!, $after: String) {\n    transferPackages(box: $box, first: 30, after: $after) { items { id code state from { id name } to { id name } custodian { id name } } nextCursor }\n    offices { id name kind }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Package($code: String!) { transferPackage(code: $code) { ...PackageFields } }"): (typeof documents)["query Package($code: String!) { transferPackage(code: $code) { ...PackageFields } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePackage($commandId: ID!, $toOfficeId: ID!) {\n    createPackage(commandId: $commandId, toOfficeId: $toOfficeId) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation CreatePackage($commandId: ID!, $toOfficeId: ID!) {\n    createPackage(commandId: $commandId, toOfficeId: $toOfficeId) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToPackage($commandId: ID!, $code: String!, $tag: String!) {\n    addToPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation AddToPackage($commandId: ID!, $code: String!, $tag: String!) {\n    addToPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveFromPackage($commandId: ID!, $code: String!, $tag: String!) {\n    removeFromPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation RemoveFromPackage($commandId: ID!, $code: String!, $tag: String!) {\n    removeFromPackage(commandId: $commandId, code: $code, tag: $tag) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CountPackage($commandId: ID!, $code: String!, $count: Int!, $secondPerson: SecondPersonInput!) {\n    countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation CountPackage($commandId: ID!, $code: String!, $count: Int!, $secondPerson: SecondPersonInput!) {\n    countPackage(commandId: $commandId, code: $code, count: $count, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SealPackage($commandId: ID!, $code: String!, $seal: String!, $sealAgain: String!) {\n    sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $sealAgain) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation SealPackage($commandId: ID!, $code: String!, $seal: String!, $sealAgain: String!) {\n    sealPackage(commandId: $commandId, code: $code, seal: $seal, sealAgain: $sealAgain) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelPackage($commandId: ID!, $code: String!, $reason: String!) {\n    cancelPackage(commandId: $commandId, code: $code, reason: $reason) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation CancelPackage($commandId: ID!, $code: String!, $reason: String!) {\n    cancelPackage(commandId: $commandId, code: $code, reason: $reason) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArrivePackage($commandId: ID!, $code: String!, $sealRead: String!, $intact: Boolean!) {\n    arrivePackage(commandId: $commandId, code: $code, sealRead: $sealRead, intact: $intact) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation ArrivePackage($commandId: ID!, $code: String!, $sealRead: String!, $intact: Boolean!) {\n    arrivePackage(commandId: $commandId, code: $code, sealRead: $sealRead, intact: $intact) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenPackage($commandId: ID!, $code: String!, $secondPerson: SecondPersonInput!) {\n    openPackage(commandId: $commandId, code: $code, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation OpenPackage($commandId: ID!, $code: String!, $secondPerson: SecondPersonInput!) {\n    openPackage(commandId: $commandId, code: $code, secondPerson: $secondPerson) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!) {\n    receiveContents(commandId: $commandId, code: $code, tags: $tags) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation ReceiveContents($commandId: ID!, $code: String!, $tags: [String!]!) {\n    receiveContents(commandId: $commandId, code: $code, tags: $tags) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {\n    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"): (typeof documents)["\n  mutation ClosePackage($commandId: ID!, $code: String!, $slot: String) {\n    closePackage(commandId: $commandId, code: $code, slot: $slot) { __typename ... on TransferPackage { ...PackageFields } ... on Refusal { code about clause } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }"): (typeof documents)["query VerifyPaper($code: String!) { verifyPaper(code: $code) { kind issuedOn status municipality } }"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;