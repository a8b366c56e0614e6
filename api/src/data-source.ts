import { AuditEntry } from "./platform/audit-entry.entity";
import { CommandLog } from "./platform/command-log.entity";
import { PrintLog } from "./platform/print-log.entity";
import { RateLimit } from "./platform/rate-limit.entity";
import { PublishedKey } from "./platform/signing-key.entity";
import { AbsorbedMunicipality, InstalledMunicipality, MunicipalUnit, Municipality, Office, PredecessorOffice } from "./features/offices/office.entity";
import { MessageConfirmation } from "./features/devices/confirmation.entity";
import { DeviceMessage, DeviceMessageVerdict } from "./features/devices/message.entity";
import { MayoralDecision, MayoralDecisionFile, OfficeLink, OfficeLinkOutage, OfficeRule } from "./features/offices/decision.entity";
import { DeliveryPolicyChange, OfficeDrain } from "./features/reorganisations/drain.entity";
import { HelpDeskContact, SystemInstallation } from "./features/offices/installation.entity";
import { ContactChange } from "./features/offices/contact.entity";
import { BranchReason, OfficeEvent } from "./features/offices/event.entity";
import { PredecessorSettlement } from "./features/offices/settlement.entity";
import { Device, DeviceEnrolment, DeviceEnrolmentFailure } from "./features/devices/device.entity";
import { Application, ApplicationEvent, ApplicationParty, CalendarDay, DeadlineSuspension, DocumentMark, DocumentRequirement, DraftCode, FeePayment, FeeRelease, LegalRule, NationalHoliday, OwnLegalRule, OwnRequirement, PermitCategory, RepresentationEnd, Representative, Supplement, SupportingDocument } from "./features/applications/application.entity";
import { Applicant, ApplicantChange, ApplicantMerge, ApplicantName, DuplicateVerdict, Guardianship, NameSound, TravelDocument } from "./features/applicants/applicant.entity";
import { ClosingTimestamp, LegacyNumber, ProtocolCounter, ProtocolEntry, ProtocolRelation, ProtocolVoid, RegisterClosing, RegisterReconciliation, RegistrationReceipt, RetentionDefault } from "./features/register/register.entity";
import { Attachment, AttachmentContent } from "./features/attachments/attachment.entity";
import { Declaration } from "./features/declarations/declaration.entity";
import { Referral } from "./features/referrals/referral.entity";
import { SubmissionCertificate } from "./features/certificates/certificate.entity";
import { CustodyPlan, CustodyPlanHolder } from "./features/custody/plan.entity";
import { CheckpointAnchor, CustodyCheckpoint, LedgerLeaf, LedgerRestoration } from "./features/custody/checkpoint.entity";
import { CustodyEvent, CustodyItem, Safe, SafeCount, SafeCountExplanation, SafeCountLine, SafeCountResult } from "./features/custody/custody.entity";
import { MunicipalityMerger, MunicipalityMergerBook, MunicipalityMergerRow, MunicipalityMergerTotal } from "./features/reorganisations/municipality-merger.entity";
import { Merger, MergerOutcome, MergerPart, MergerTotal } from "./features/reorganisations/merger.entity";
import { InboundBatch, InboundLine, InboundUndo, OutboundBatch, OutboundLine, SupplementRequest, InboundExplanation, InboundItem } from "./features/directorate/directorate.entity";
import { Decision, DecisionRemedies, ResidencePermit } from "./features/decisions/decision.entity";
import { Delivery, DeliveryAttempt, DeliveryInvitation, DeliveryItem, PaperHandover, ProofForm, ProofOfService } from "./features/deliveries/delivery.entity";
import { ReturnBatch, ReturnLine } from "./features/directorate/return.entity";
import { DiscrepancyLine, DiscrepancyReport, PackageLine, TransferPackage } from "./features/transfers/transfer.entity";
import { SealRange, SealSpoiled } from "./features/transfers/seal-stock.entity";
import { Incident, IncidentAct } from "./features/incidents/incident.entity";
import { Notice, NoticeAttempt, NoticeChoice, NoticeHours, NoticeTemplate } from "./features/notices/notice.entity";
import { TransferRequest } from "./features/transfers/request.entity";
import { SealPhoto } from "./features/transfers/seal-photo.entity";
import { Passkey, PasskeyChallenge } from "./features/staff/passkey.entity";
import { OfficeAssignment, Session, SignInFailure, StaffMember } from "./features/staff/staff.entity";
import { LegacyCase, MigrationMatch, MigrationPerson, MigrationRow, MigrationRun, MigrationTable, MigrationWord } from "./features/legacy/legacy.entity";
import { PaperTemplate } from "./features/templates/template.entity";

/** Every table of the house, room by room. */
export const entities = [
  AuditEntry,
  CommandLog,
  PublishedKey,
  PrintLog,
  RateLimit,
  // offices
  BranchReason,
  ContactChange,
  PredecessorSettlement,
  HelpDeskContact,
  SystemInstallation,
  AbsorbedMunicipality,
  InstalledMunicipality,
  MayoralDecision,
  MayoralDecisionFile,
  Municipality,
  MunicipalUnit,
  Office,
  OfficeEvent,
  OfficeLink,
  OfficeLinkOutage,
  OfficeRule,
  PredecessorOffice,
  // staff
  OfficeAssignment,
  Passkey,
  PasskeyChallenge,
  Session,
  SignInFailure,
  StaffMember,
  // devices
  Device,
  DeviceEnrolment,
  DeviceEnrolmentFailure,
  DeviceMessage,
  DeviceMessageVerdict,
  MessageConfirmation,
  // templates
  PaperTemplate,
  // register
  ClosingTimestamp,
  LegacyNumber,
  ProtocolCounter,
  ProtocolEntry,
  ProtocolRelation,
  ProtocolVoid,
  RegisterClosing,
  RegisterReconciliation,
  RegistrationReceipt,
  RetentionDefault,
  // applicants
  Applicant,
  ApplicantChange,
  ApplicantMerge,
  ApplicantName,
  DuplicateVerdict,
  NameSound,
  TravelDocument,
  // applications
  Application,
  ApplicationEvent,
  ApplicationParty,
  DocumentRequirement,
  DraftCode,
  LegalRule,
  NationalHoliday,
  OwnLegalRule,
  OwnRequirement,
  CalendarDay,
  DeadlineSuspension,
  FeePayment,
  FeeRelease,
  Guardianship,
  DocumentMark,
  RepresentationEnd,
  Representative,
  PermitCategory,
  Supplement,
  SupportingDocument,
  // attachments
  Attachment,
  AttachmentContent,
  // declarations
  Declaration,
  // referrals
  Referral,
  // certificates
  SubmissionCertificate,
  // decisions
  Decision,
  DecisionRemedies,
  ResidencePermit,
  // custody
  CheckpointAnchor,
  CustodyCheckpoint,
  LedgerLeaf,
  LedgerRestoration,
  CustodyEvent,
  CustodyItem,
  CustodyPlan,
  CustodyPlanHolder,
  Safe,
  SafeCount,
  SafeCountExplanation,
  SafeCountLine,
  SafeCountResult,
  // transfers
  DiscrepancyLine,
  DiscrepancyReport,
  PackageLine,
  TransferRequest,
  SealPhoto,
  SealRange,
  SealSpoiled,
  TransferPackage,
  // directorate
  InboundBatch,
  InboundExplanation,
  InboundItem,
  InboundLine,
  InboundUndo,
  ReturnBatch,
  ReturnLine,
  OutboundBatch,
  OutboundLine,
  SupplementRequest,
  // deliveries
  Delivery,
  DeliveryAttempt,
  DeliveryInvitation,
  DeliveryItem,
  PaperHandover,
  ProofForm,
  ProofOfService,
  // reorganisations
  DeliveryPolicyChange,
  OfficeDrain,
  Merger,
  MergerOutcome,
  MergerPart,
  MergerTotal,
  // incidents
  Incident,
  IncidentAct,
  // notices
  Notice,
  NoticeAttempt,
  NoticeChoice,
  NoticeHours,
  NoticeTemplate,
  MunicipalityMerger,
  MunicipalityMergerBook,
  MunicipalityMergerRow,
  MunicipalityMergerTotal,
  // legacy
  LegacyCase,
  MigrationMatch,
  MigrationPerson,
  MigrationRow,
  MigrationRun,
  MigrationTable,
  MigrationWord,
];
