import { CreatePlatform1766000000000 } from "./1766000000000-create-platform";
import { CreateOffices1766000001000 } from "./1766000001000-create-offices";
import { CreateStaff1766000002000 } from "./1766000002000-create-staff";
import { CreateRegister1766000003000 } from "./1766000003000-create-register";
import { CreateApplicants1766000004000 } from "./1766000004000-create-applicants";
import { CreateApplications1766000005000 } from "./1766000005000-create-applications";
import { CreateCertificates1766000006000 } from "./1766000006000-create-certificates";
import { CreateDecisions1766000007000 } from "./1766000007000-create-decisions";
import { CreateCustody1766000008000 } from "./1766000008000-create-custody";
import { CreateTransfers1766000009000 } from "./1766000009000-create-transfers";
import { CreateDirectorate1766000010000 } from "./1766000010000-create-directorate";
import { CreateDeliveries1766000011000 } from "./1766000011000-create-deliveries";
import { ReconcileRegister1766000012000 } from "./1766000012000-reconcile-register";
import { RegisterByHand1766000013000 } from "./1766000013000-register-by-hand";
import { FindNames1766000014000 } from "./1766000014000-find-names";
import { PoliciesByIndex1766000015000 } from "./1766000015000-policies-by-index";
import { CloseRegister1766000016000 } from "./1766000016000-close-register";
import { ReplaceCertificates1766000017000 } from "./1766000017000-replace-certificates";
import { PublicPapers1766000018000 } from "./1766000018000-public-papers";
import { LegalRules1766000019000 } from "./1766000019000-legal-rules";
import { FileForOthers1766000020000 } from "./1766000020000-file-for-others";
import { MoreKinds1766000021000 } from "./1766000021000-more-kinds";
import { DeclareAndRefer1766000022000 } from "./1766000022000-declare-and-refer";
import { OnePerson1766000023000 } from "./1766000023000-one-person";
import { AttachScans1766000024000 } from "./1766000024000-attach-scans";
import { DraftCodes1766000025000 } from "./1766000025000-draft-codes";
import { LegacyNumbers1766000026000 } from "./1766000026000-legacy-numbers";
import { PaperTemplates1766000027000 } from "./1766000027000-paper-templates";
import { ClosingTimestamps1766000028000 } from "./1766000028000-closing-timestamps";
import { BindingDeadlines1766000029000 } from "./1766000029000-binding-deadlines";
import { MoreCustodyStates1766000030000 } from "./1766000030000-more-custody-states";
import { EnrolDevices1766000031000 } from "./1766000031000-enrol-devices";
import { AddPasskeys1766000033000 } from "./1766000033000-add-passkeys";
import { AnchorLedger1766000034000 } from "./1766000034000-anchor-ledger";
import { WatchOpenThings1766000034100 } from "./1766000034100-watch-open-things";
import { NumberSeals1766000035000 } from "./1766000035000-number-seals";
import { LogPrints1766000035100 } from "./1766000035100-log-prints";
import { TurnPackagesBack1766000036000 } from "./1766000036000-turn-packages-back";
import { LineResults1766000036100 } from "./1766000036100-line-results";
import { LinesOfDrafts1766000036200 } from "./1766000036200-lines-of-drafts";
import { MarkItems1766000037000 } from "./1766000037000-mark-items";
import { CountSafes1766000037100 } from "./1766000037100-count-safes";
import { ExplainCounts1766000037200 } from "./1766000037200-explain-counts";
import { KeepMessages1766000038000 } from "./1766000038000-keep-messages";
import { RepresentOthers1766000040000 } from "./1766000040000-represent-others";
import { FindBySocialSecurity1766000040100 } from "./1766000040100-find-by-social-security";
import { MarkDocuments1766000040200 } from "./1766000040200-mark-documents";
import { FreezeCertificates1766000040300 } from "./1766000040300-freeze-certificates";
import { KeepGuardians1766000040400 } from "./1766000040400-keep-guardians";
import { KnowDatabase1766000041000 } from "./1766000041000-know-database";
import { NumberInstant1766000041100 } from "./1766000041100-number-instant";
import { VoidRecords1766000041200 } from "./1766000041200-void-records";
import { RulesByKind1766000041300 } from "./1766000041300-rules-by-kind";
import { KeepClasses1766000041400 } from "./1766000041400-keep-classes";
import { GateOffices1766000050000 } from "./1766000050000-gate-offices";
import { ConfirmHandovers1766000061000 } from "./1766000061000-confirm-handovers";
import { KeepSafes1766000061100 } from "./1766000061100-keep-safes";
import { PhotographSeals1766000062000 } from "./1766000062000-photograph-seals";
import { OpenOffices1766000063000 } from "./1766000063000-open-offices";
import { PlanCustody1766000063100 } from "./1766000063100-plan-custody";
import { DrainOffices1766000063200 } from "./1766000063200-drain-offices";
import { InstallSystem1766000063300 } from "./1766000063300-install-system";
import { MergeOffices1766000064000 } from "./1766000064000-merge-offices";
import { MergeMunicipalities1766000064100 } from "./1766000064100-merge-municipalities";
import { PapersForDirectorate1766000065000 } from "./1766000065000-papers-for-directorate";
import { BatchesOfAnyKind1766000065100 } from "./1766000065100-batches-of-any-kind";
import { CountAgainstList1766000065200 } from "./1766000065200-count-against-list";
import { ReturnPapers1766000065300 } from "./1766000065300-return-papers";
import { KeepAttempts1766000066000 } from "./1766000066000-keep-attempts";
import { EndRepresentations1766000066100 } from "./1766000066100-end-representations";
import { KeepRemedies1766000066200 } from "./1766000066200-keep-remedies";
import { SendNotices1766000067000 } from "./1766000067000-send-notices";
import { OpenIncidents1766000067100 } from "./1766000067100-open-incidents";
import { MigrateDatabases1766000069000 } from "./1766000069000-migrate-databases";
import { SignOffMigrations1766000069100 } from "./1766000069100-sign-off-migrations";
import { KnowSizes1766000070000 } from "./1766000070000-know-sizes";
import { UndoInAnyOrder1766000070100 } from "./1766000070100-undo-in-any-order";
import { SettlePredecessors1766000071000 } from "./1766000071000-settle-predecessors";
import { AskTransfers1766000073000 } from "./1766000073000-ask-transfers";
import { HandOverPapers1766000074000 } from "./1766000074000-hand-over-papers";
import { LaterPapers1766000074100 } from "./1766000074100-later-papers";
import { UndoMatches1766000074200 } from "./1766000074200-undo-matches";
import { IncidentsOfNoThing1766000076000 } from "./1766000076000-incidents-of-no-thing";
import { ChangeContacts1766000076100 } from "./1766000076100-change-contacts";
import { CancelPolicyChanges1766000076200 } from "./1766000076200-cancel-policy-changes";
import { RowsOfAPerson1766000078000 } from "./1766000078000-rows-of-a-person";
import { FindByIndex1766000078100 } from "./1766000078100-find-by-index";
import { KnowBadAddresses1766000078200 } from "./1766000078200-know-bad-addresses";
import { TellWhere1766000078300 } from "./1766000078300-tell-where";

/** In the order they run: first the rooms from left to right, then what came later. */
export const migrations = [
  CreatePlatform1766000000000,
  CreateOffices1766000001000,
  CreateStaff1766000002000,
  CreateRegister1766000003000,
  CreateApplicants1766000004000,
  CreateApplications1766000005000,
  CreateCertificates1766000006000,
  CreateDecisions1766000007000,
  CreateCustody1766000008000,
  CreateTransfers1766000009000,
  CreateDirectorate1766000010000,
  CreateDeliveries1766000011000,
  ReconcileRegister1766000012000,
  RegisterByHand1766000013000,
  FindNames1766000014000,
  PoliciesByIndex1766000015000,
  CloseRegister1766000016000,
  ReplaceCertificates1766000017000,
  PublicPapers1766000018000,
  LegalRules1766000019000,
  FileForOthers1766000020000,
  MoreKinds1766000021000,
  DeclareAndRefer1766000022000,
  OnePerson1766000023000,
  AttachScans1766000024000,
  DraftCodes1766000025000,
  LegacyNumbers1766000026000,
  PaperTemplates1766000027000,
  ClosingTimestamps1766000028000,
  BindingDeadlines1766000029000,
  MoreCustodyStates1766000030000,
  EnrolDevices1766000031000,
  AddPasskeys1766000033000,
  AnchorLedger1766000034000,
  WatchOpenThings1766000034100,
  NumberSeals1766000035000,
  LogPrints1766000035100,
  TurnPackagesBack1766000036000,
  LineResults1766000036100,
  LinesOfDrafts1766000036200,
  MarkItems1766000037000,
  CountSafes1766000037100,
  ExplainCounts1766000037200,
  KeepMessages1766000038000,
  RepresentOthers1766000040000,
  FindBySocialSecurity1766000040100,
  MarkDocuments1766000040200,
  FreezeCertificates1766000040300,
  KeepGuardians1766000040400,
  KnowDatabase1766000041000,
  NumberInstant1766000041100,
  VoidRecords1766000041200,
  RulesByKind1766000041300,
  KeepClasses1766000041400,
  GateOffices1766000050000,
  ConfirmHandovers1766000061000,
  KeepSafes1766000061100,
  PhotographSeals1766000062000,
  OpenOffices1766000063000,
  PlanCustody1766000063100,
  DrainOffices1766000063200,
  InstallSystem1766000063300,
  MergeOffices1766000064000,
  MergeMunicipalities1766000064100,
  PapersForDirectorate1766000065000,
  BatchesOfAnyKind1766000065100,
  CountAgainstList1766000065200,
  ReturnPapers1766000065300,
  KeepAttempts1766000066000,
  EndRepresentations1766000066100,
  KeepRemedies1766000066200,
  SendNotices1766000067000,
  OpenIncidents1766000067100,
  MigrateDatabases1766000069000,
  SignOffMigrations1766000069100,
  KnowSizes1766000070000,
  UndoInAnyOrder1766000070100,
  SettlePredecessors1766000071000,
  AskTransfers1766000073000,
  HandOverPapers1766000074000,
  LaterPapers1766000074100,
  UndoMatches1766000074200,
  IncidentsOfNoThing1766000076000,
  ChangeContacts1766000076100,
  CancelPolicyChanges1766000076200,
  RowsOfAPerson1766000078000,
  FindByIndex1766000078100,
  KnowBadAddresses1766000078200,
  TellWhere1766000078300,
];
