import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { actorOf, type Context, transact } from "../../platform/context";
import { loadOne } from "../../platform/loader";
import { type Page, pageSize } from "../../platform/page";
import { type ApplicantRow, ApplicantType, loadApplicant } from "../applicants";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType, registerWitnessRoles } from "../register";
import { confirmSecondPerson, loadStaff, SecondPersonInput, StaffMemberType, type StaffRow } from "../staff";
import { ApplicationFilter, FileApplicationInput, SupplementInput } from "./application.input";
import { applicationPolicy } from "./application.policy";
import type { ApplicationKind as KindName, DocumentState as DocumentStateName } from "./application.rules";
import {
  ApplicationEventType,
  ApplicationKind,
  ApplicationPageType,
  ApplicationPartyType,
  ApplicationType,
  DocumentMarkType,
  DocumentRequirementType,
  DocumentState,
  FeePaymentType,
  FileApplicationResult,
  FileSupplementResult,
  PermitCategoryType,
  RecordDocumentResult,
  RepresentativeType,
  SupplementType,
  SupportingDocumentType,
  VoidSupplementResult,
} from "./application.type";
import { countApplications } from "./count-applications";
import { fileApplication } from "./file-application";
import { fileSupplement } from "./file-supplement";
import { loadParties, loadSupplements, type PartyRow, type SupplementRow } from "./find-supplements";
import { type ApplicationRow, type EventRow, findApplication, getApplication, loadDocuments, loadEvents } from "./find-applications";
import { loadMarks } from "./find-marks";
import { type CategoryRow, findCategories, findCategoriesOf, findRequirements, type RequirementRow } from "./find-requirements";
import { loadBearer, loadPayments, loadRepresentatives, type PaymentRow, type RepresentativeRow } from "./find-representatives";
import { recordDocument } from "./record-document";
import { searchApplications } from "./search-applications";
import { voidSupplement } from "./void-supplement";

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  @Allow(applicationPolicy.application)
  @Query(() => ApplicationType, { nullable: true })
  application(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<ApplicationRow | undefined> {
    return findApplication(ctx.reader, id);
  }

  @Allow(applicationPolicy.applications)
  @Query(() => ApplicationPageType, { description: "Newest first." })
  applications(
    @Arg("filter", () => ApplicationFilter, { nullable: true }) filter: ApplicationFilter | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ApplicationRow>> {
    return searchApplications(ctx.reader, filter ?? {}, pageSize(first), after ?? null);
  }

  @Allow(applicationPolicy.documentRequirements)
  @Query(() => [DocumentRequirementType])
  documentRequirements(
    @Arg("kind", () => ApplicationKind) kind: KindName,
    @Arg("category", () => ID) category: string,
    @Ctx() ctx: Context,
  ): Promise<RequirementRow[]> {
    return findRequirements(ctx.reader, kind, category, localDay(ctx.now));
  }

  @Allow(applicationPolicy.permitCategories)
  @Query(() => [PermitCategoryType], { description: "With a kind, only those that ask for papers of it today." })
  permitCategories(@Arg("kind", () => ApplicationKind, { nullable: true }) kind: KindName | null, @Ctx() ctx: Context): Promise<CategoryRow[]> {
    return kind ? findCategoriesOf(ctx.reader, kind, localDay(ctx.now)) : findCategories(ctx.reader);
  }

  @Allow(applicationPolicy.fileApplication)
  @Mutation(() => FileApplicationResult)
  async fileApplication(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => FileApplicationInput) input: FileApplicationInput, @Ctx() ctx: Context) {
    const done = await transact(ctx, { commandId, act: "fileApplication", input }, (tx, actor) => fileApplication(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @Allow(applicationPolicy.recordDocument)
  @Mutation(() => RecordDocumentResult)
  async recordDocument(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("requirement", () => ID) requirement: string,
    @Arg("state", () => DocumentState) state: DocumentStateName,
    @Arg("reason", () => String, { nullable: true, description: "Needed where it is waived." }) reason: string | null,
    @Ctx() ctx: Context,
  ) {
    const input = { applicationId, requirement, state, reason: reason?.slice(0, 300) ?? null };
    const done = await transact(ctx, { commandId, act: "recordDocument", input }, (tx, actor) => recordDocument(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @Allow(applicationPolicy.fileSupplement)
  @Mutation(() => FileSupplementResult, { description: "Papers that came after filing take a number of their own." })
  async fileSupplement(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => SupplementInput) input: SupplementInput, @Ctx() ctx: Context) {
    const done = await transact(ctx, { commandId, act: "fileSupplement", input }, (tx, actor) => fileSupplement(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @Allow(applicationPolicy.voidSupplement)
  @Mutation(() => VoidSupplementResult, { description: "Two persons say that a supplement was registered in error; its number is void and the checklist goes back." })
  async voidSupplement(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<ApplicationRow> {
    const input = { entryId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    const done = await transact(ctx, { commandId, act: "voidSupplement", input }, (tx, actor) => voidSupplement(tx, actor, input));
    return getApplication(ctx.reader, done.applicationId);
  }

  @FieldResolver(() => PermitCategoryType)
  async category(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<CategoryRow | null> {
    return loadOne(ctx, "categories", () => findCategories(ctx.reader), (row) => row.code).load(application.category);
  }

  @FieldResolver(() => ApplicantType)
  applicant(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<ApplicantRow> {
    return loadApplicant(ctx, application.applicantId);
  }

  @FieldResolver(() => OfficeType)
  officeOfFiling(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, application.officeOfFilingId);
  }

  @FieldResolver(() => OfficeType)
  deliveryOffice(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, application.deliveryOfficeId);
  }

  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, application.protocolEntryId);
  }

  @FieldResolver(() => [SupportingDocumentType])
  async documents(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<SupportingDocumentType[]> {
    const [rows, marks] = await Promise.all([loadDocuments(ctx, application.id), loadMarks(ctx, application.id)]);
    return rows.map(({ requirement, state, labelEl, labelEn, source }) => ({ requirement: { code: requirement, labelEl, labelEn, source }, state, mark: marks.find((mark) => mark.requirement === requirement) ?? null }));
  }

  @FieldResolver(() => RepresentativeType, { nullable: true, description: "Who filed it in the applicant's place." })
  representative(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<RepresentativeRow | null> {
    return loadBearer(ctx, { applicationId: application.id, protocolEntryId: application.protocolEntryId });
  }

  @FieldResolver(() => [RepresentativeType], { description: "Whoever brought a paper of it in the applicant's place, the earliest first." })
  representatives(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly RepresentativeRow[]> {
    return loadRepresentatives(ctx, application.id);
  }

  @FieldResolver(() => [FeePaymentType])
  feePayments(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly PaymentRow[]> {
    return loadPayments(ctx, application.id);
  }

  @FieldResolver(() => [ApplicationPartyType])
  parties(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly PartyRow[]> {
    return loadParties(ctx, application.id);
  }

  @FieldResolver(() => [SupplementType], { description: "In the order in which they came." })
  supplements(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly SupplementRow[]> {
    return loadSupplements(ctx, application.id);
  }

  @FieldResolver(() => [ApplicationEventType])
  events(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly EventRow[]> {
    return loadEvents(ctx, application.id);
  }
}

@Resolver(() => SupplementType)
export class SupplementResolver {
  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() supplement: SupplementType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, supplement.protocolEntryId);
  }

  @FieldResolver(() => RepresentativeType, { nullable: true, description: "Who brought it in the applicant's place." })
  representative(@Root() supplement: SupplementType, @Ctx() ctx: Context): Promise<RepresentativeRow | null> {
    return loadBearer(ctx, supplement);
  }
}

@Resolver(() => DocumentMarkType)
export class DocumentMarkResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() mark: DocumentMarkType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, mark.staffId);
  }
}

@Resolver(() => ApplicationEventType)
export class ApplicationEventResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() event: ApplicationEventType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, event.staffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() event: ApplicationEventType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, event.officeId);
  }
}

@Resolver(() => Today)
export class TodayApplicationsResolver {
  @FieldResolver(() => Int)
  filedToday(@Ctx() ctx: Context): Promise<number> {
    return countApplications(ctx.reader, actorOf(ctx).officeId, { filedOn: localDay(ctx.now) });
  }

  @FieldResolver(() => Int)
  incompleteFiles(@Ctx() ctx: Context): Promise<number> {
    return countApplications(ctx.reader, actorOf(ctx).officeId, { status: "INCOMPLETE" });
  }
}
