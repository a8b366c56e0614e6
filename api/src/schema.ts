import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { Download } from "./platform/download-routes";
import type { PaperSource } from "./platform/paper-routes";
import type { PublicPage } from "./platform/public-pages";
import type { Upload } from "./platform/upload-routes";
import { resolveResults } from "./platform/refusal.type";
import { assertEveryFieldHasARule } from "./platform/seen";
import { validateInput } from "./platform/validate-input";
import { OfficeResolver, TodayResolver } from "./features/offices/office.resolver";
import { decisionUploads } from "./features/offices/decision.uploads";
import { MayoralDecisionResolver, StandingResolver } from "./features/offices/standing.resolver";
import { DeliveryPolicyChangeResolver, DeliveryPolicyResolver } from "./features/reorganisations/delivery-policy.resolver";
import { BranchesResolver } from "./features/reorganisations/branches.resolver";
import { DrainResolver } from "./features/reorganisations/drain.resolver";
import { InstallationResolver } from "./features/offices/installation.resolver";
import { ContactResolver } from "./features/offices/contact.resolver";
import { LifecycleResolver } from "./features/offices/lifecycle.resolver";
import { DeviceHolderResolver, DeviceResolver } from "./features/devices/device.resolver";
import { registerBook, registerTable } from "./features/register/export-book";
import { registerExport } from "./features/register/export-register";
import { closingPapers } from "./features/register/closing.papers";
import { ClosingResolver } from "./features/register/closing.resolver";
import { LegacyNumberResolver } from "./features/register/legacy-number.resolver";
import { ProtocolRelationResolver, ProtocolVoidResolver, RegisterResolver } from "./features/register/register.resolver";
import { GuardedResolver, GuardianshipResolver } from "./features/applicants/guardianship.resolver";
import { ApplicantChangeResolver, ApplicantMergeResolver, ApplicantResolver, DuplicateVerdictResolver, LikelyDoubleResolver } from "./features/applicants/applicant.resolver";
import { LegalRuleResolver } from "./features/applications/legal-rule.resolver";
import { RepresentativeResolver } from "./features/applications/representation.resolver";
import { FilerResolver, TodayFilersResolver } from "./features/applications/filer.resolver";
import { ApplicationEventResolver, ApplicationResolver, DocumentMarkResolver, SupplementResolver, TodayApplicationsResolver } from "./features/applications/application.resolver";
import { ApplicationAttachmentsResolver, AttachmentResolver } from "./features/attachments/attachment.resolver";
import { attachmentUploads } from "./features/attachments/attachment.uploads";
import { ApplicantDeclarationsResolver, DeclarationResolver } from "./features/declarations/declaration.resolver";
import { referralPapers } from "./features/referrals/referral.papers";
import { ReferralResolver, TodayReferralsResolver } from "./features/referrals/referral.resolver";
import { ApplicationCertificatesResolver, CertificateResolver, EntryReceiptResolver, ReceiptResolver } from "./features/certificates/certificate.resolver";
import { ApplicationDecisionResolver, DecisionResolver } from "./features/decisions/decision.resolver";
import { ApplicationItemsResolver, CustodyResolver, SafeResolver, TodayCustodyResolver } from "./features/custody/custody.resolver";
import { ledgerExport } from "./features/custody/export-ledger";
import { PlanResolver } from "./features/custody/plan.resolver";
import { CheckpointResolver } from "./features/custody/checkpoint.resolver";
import { ItemFieldsResolver } from "./features/custody/item-fields.resolver";
import { PaperResolver } from "./features/custody/paper.resolver";
import { ItemFateResolver } from "./features/custody/fate.resolver";
import { SafeCountLineResolver, SafeCountResolver, SafeStandResolver } from "./features/custody/safe-count.resolver";
import { CustodyTenureResolver, EvidenceEntryResolver } from "./features/custody/evidence.resolver";
import { custodyOnClosing } from "./features/custody/checkpoint-rows";
import { printOnClosing } from "./features/register";
import { SafeKeepingResolver } from "./features/custody/safe-keeping.resolver";
import { evidencePapers } from "./features/custody/evidence.papers";
import { evidenceExport } from "./features/custody/export-evidence";
import { CustodyEntryResolver, ItemHistoryResolver } from "./features/custody/history.resolver";
import { CourierResolver } from "./features/transfers/courier.resolver";
import { FateResolver } from "./features/transfers/fate.resolver";
import { InQuestionResolver, TodayInQuestionResolver } from "./features/transfers/in-question.resolver";
import { BroughtMessageResolver, MessageResolver } from "./features/transfers/message.resolver";
import { IdentifyResolver } from "./features/transfers/identify.resolver";
import {
  ApplicationPackagesResolver,
  DiscrepancyReportResolver,
  HandoverRecordResolver,
  PackageRefusalResolver,
  ItemPackageResolver,
  PackageFieldsResolver, SealPhotoResolver,
  TodayTransfersResolver,
} from "./features/transfers/package-fields.resolver";
import { RequestOfApplicationResolver, TodayRequestsResolver, TransferRequestResolver } from "./features/transfers/request.resolver";
import { SealRangeResolver, SealStockResolver, SealUseResolver } from "./features/transfers/seal-stock.resolver";
import { TransferResolver } from "./features/transfers/transfer.resolver";
import { InboundBatchPageResolver, InboundResolver } from "./features/directorate/inbound.resolver";
import { InboundLineResolver, LineMatchResolver } from "./features/directorate/inbound-line.resolver";
import { ListReviewResolver } from "./features/directorate/list-review.resolver";
import { ReturnLineResolver, ReturnResolver } from "./features/directorate/return.resolver";
import { inboundPapers } from "./features/directorate/inbound.papers";
import { returnPapers } from "./features/directorate/return.papers";
import { labelFile, labelPapers } from "./features/labels/label.papers";
import { LabelResolver } from "./features/labels/label.resolver";
import { OutboundBatchPageResolver, OutboundResolver } from "./features/directorate/outbound.resolver";
import { AskedSupplementsResolver, OutboundLineResolver, SupplementRequestResolver } from "./features/directorate/outbound-line.resolver";
import { DueResolver, SupplementRequestPageResolver } from "./features/directorate/due.resolver";
import { TodayDirectorateResolver } from "./features/directorate/today.resolver";
import { ItemHandoverResolver, PaperHandoverResolver } from "./features/deliveries/handover.resolver";
import { ApplicationDeliveryResolver, DeliveryResolver, ProofOfServiceResolver, TodayDeliveriesResolver } from "./features/deliveries/delivery.resolver";
import { ItemsAsOfResolver, ReportAsOfResolver } from "./features/reorganisations/as-of.resolver";
import { asOfTable } from "./features/reorganisations/export-as-of";
import { closedBookDownloads } from "./features/reorganisations/write-closed-books";
import { MergerResolver, MergerTotalResolver } from "./features/reorganisations/merger.resolver";
import { extractUploads } from "./features/legacy/extract.uploads";
import { LegacyCaseResolver, PersonOfLegacyNumberResolver } from "./features/legacy/legacy-case.resolver";
import { MigrationMatchResolver, MigrationResolver } from "./features/legacy/legacy.resolver";
import { signOffPapers } from "./features/legacy/sign-off.papers";
import { incidentPapers } from "./features/incidents/incident.papers";
import { IncidentActResolver, IncidentResolver } from "./features/incidents/incident.resolver";
import { noticePages } from "./features/notices/notice.pages";
import { ApplicantChoicesResolver, ApplicationNoticesResolver, NoticeChoiceResolver, NoticeResolver } from "./features/notices/notice.resolver";
import { NoticeTextResolver } from "./features/notices/notice-text.resolver";
import { AttemptResolver } from "./features/deliveries/attempt.resolver";
import { InvitationResolver } from "./features/deliveries/invitation.resolver";
import { PublicPaperResolver } from "./features/deliveries/public.resolver";
import { AlarmResolver, NotMovingResolver, StillThingResolver, TodayOversightResolver } from "./features/oversight/oversight.resolver";
import { certificatePapers } from "./features/certificates/certificate.papers";
import { custodyPapers } from "./features/custody/custody.papers";
import { formUploads } from "./features/deliveries/form.uploads";
import { deliveryPapers } from "./features/deliveries/delivery.papers";
import { directoratePapers } from "./features/directorate/directorate.papers";
import { sealPhotoUploads } from "./features/transfers/seal-photo.uploads";
import { transferPapers } from "./features/transfers/transfer.papers";
import { TemplateResolver, TemplateVersionResolver } from "./features/templates/template.resolver";
import { PasskeyResolver } from "./features/staff/passkey.resolver";
import { AssignmentResolver } from "./features/staff/assignment.resolver";
import { BranchReasonResolver, ContactChangeResolver, HelpDeskContactResolver, OfficeEventResolver } from "./features/staff/office-event.resolver";
import { OfficeAssignmentResolver, StaffResolver } from "./features/staff/staff.resolver";

/** The one schema: the resolvers of all rooms, from left to right. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      OfficeResolver,
      TodayResolver,
      StandingResolver,
      MayoralDecisionResolver,
      ContactResolver,
      LifecycleResolver,
      InstallationResolver,
      StaffResolver,
      OfficeAssignmentResolver,
      AssignmentResolver,
      OfficeEventResolver,
      BranchReasonResolver,
      ContactChangeResolver,
      HelpDeskContactResolver,
      DeviceResolver,
      DeviceHolderResolver,
      PasskeyResolver,
      TemplateResolver,
      TemplateVersionResolver,
      RegisterResolver,
      ProtocolRelationResolver,
      ProtocolVoidResolver,
      ClosingResolver,
      LegacyNumberResolver,
      ApplicantResolver,
      ApplicantMergeResolver,
      LikelyDoubleResolver,
      ApplicantChangeResolver,
      DuplicateVerdictResolver,
      ApplicationResolver,
      LegalRuleResolver,
      ApplicationEventResolver,
      SupplementResolver,
      TodayApplicationsResolver,
      DocumentMarkResolver,
      GuardedResolver,
      GuardianshipResolver,
      RepresentativeResolver,
      FilerResolver,
      TodayFilersResolver,
      AttachmentResolver,
      ApplicationAttachmentsResolver,
      DeclarationResolver,
      ApplicantDeclarationsResolver,
      ReferralResolver,
      TodayReferralsResolver,
      CertificateResolver,
      ReceiptResolver,
      EntryReceiptResolver,
      ApplicationCertificatesResolver,
      ApplicationDecisionResolver,
      DecisionResolver,
      CustodyResolver,
      CheckpointResolver,
      PlanResolver,
      CustodyEntryResolver,
      ItemFateResolver,
      PaperResolver,
      ItemFieldsResolver,
      SafeCountResolver,
      SafeCountLineResolver,
      SafeStandResolver,
      ItemHistoryResolver,
      CustodyTenureResolver,
      EvidenceEntryResolver,
      ApplicationItemsResolver,
      SafeResolver,
      TodayCustodyResolver,
      TransferResolver,
      TransferRequestResolver,
      RequestOfApplicationResolver,
      TodayRequestsResolver,
      SealStockResolver,
      SealRangeResolver,
      SealUseResolver,
      PackageFieldsResolver,
      SealPhotoResolver,
      FateResolver,
      DiscrepancyReportResolver,
      HandoverRecordResolver,
      PackageRefusalResolver,
      ItemPackageResolver,
      ApplicationPackagesResolver,
      TodayTransfersResolver,
      BroughtMessageResolver,
      SafeKeepingResolver,
      MessageResolver,
      InQuestionResolver,
      TodayInQuestionResolver,
      CourierResolver,
      IdentifyResolver,
      LabelResolver,
      OutboundResolver,
      OutboundBatchPageResolver,
      OutboundLineResolver,
      SupplementRequestResolver,
      AskedSupplementsResolver,
      DueResolver,
      SupplementRequestPageResolver,
      TodayDirectorateResolver,
      InboundResolver,
      InboundBatchPageResolver,
      InboundLineResolver,
      LineMatchResolver,
      ListReviewResolver,
      ReturnResolver,
      ReturnLineResolver,
      DeliveryResolver,
      ItemHandoverResolver,
      PaperHandoverResolver,
      DrainResolver,
      BranchesResolver,
      DeliveryPolicyResolver,
      DeliveryPolicyChangeResolver,
      MergerResolver,
      MergerTotalResolver,
      IncidentResolver,
      IncidentActResolver,
      ReportAsOfResolver,
      ItemsAsOfResolver,
      NoticeResolver,
      ApplicationNoticesResolver,
      ApplicantChoicesResolver,
      NoticeChoiceResolver,
      NoticeTextResolver,
      MigrationResolver,
      MigrationMatchResolver,
      LegacyCaseResolver,
      PersonOfLegacyNumberResolver,
      AttemptResolver,
      InvitationResolver,
      PublicPaperResolver,
      AlarmResolver,
      NotMovingResolver,
      StillThingResolver,
      TodayOversightResolver,
      ProofOfServiceResolver,
      ApplicationDeliveryResolver,
      TodayDeliveriesResolver,
    ],
    validateFn: validateInput,
  });
  assertEveryFieldHasARule(schema);
  return resolveResults(schema);
}

// The page of a closed day also carries where the custody ledger stands.
printOnClosing(custodyOnClosing);

/** The papers of all rooms. */
export const papers: readonly PaperSource[] = [...closingPapers, ...referralPapers, ...certificatePapers, ...custodyPapers, ...evidencePapers, ...transferPapers, ...labelPapers, ...directoratePapers, ...deliveryPapers, ...incidentPapers, ...signOffPapers, ...inboundPapers, ...returnPapers];

/** The long lists that come as files. */
export const downloads: readonly Download[] = [registerExport, evidenceExport, registerTable, registerBook, labelFile, ledgerExport, ...closedBookDownloads, asOfTable];

/** The files of all rooms that are taken in. */
export const uploads: readonly Upload[] = [...decisionUploads, ...sealPhotoUploads, ...attachmentUploads, ...formUploads, ...extractUploads];

/** The pages of all rooms for somebody without a session. */
export const pages: readonly PublicPage[] = [...noticePages];

/** As checked in at `schema/schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
}
