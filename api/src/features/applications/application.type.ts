import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type RepresentativeKind as RepresentativeKindName, representativeKinds, type RepresentativeScope as RepresentativeScopeName, representativeScopes } from "./representative.rules";
import { type ApplicationKind as KindName, applicationKinds, applicationStatuses, type ApplicationStatus as StatusName, familyRelations, type FamilyRelation as FamilyRelationName } from "./application.rules";

export const ApplicationKind = Object.fromEntries(applicationKinds.map((kind) => [kind, kind])) as { readonly [Kind in KindName]: Kind };
registerEnumType(ApplicationKind, { name: "ApplicationKind" });
export const RenewalTiming = { EARLY: "EARLY", IN_TIME: "IN_TIME", LATE: "LATE", PAST: "PAST" } as const;
registerEnumType(RenewalTiming, { name: "RenewalTiming" });
export const RepresentativeKind = Object.fromEntries(representativeKinds.map((kind) => [kind, kind])) as { readonly [Kind in RepresentativeKindName]: Kind };
registerEnumType(RepresentativeKind, { name: "RepresentativeKind" });
export const RepresentativeScope = Object.fromEntries(representativeScopes.map((scope) => [scope, scope])) as { readonly [Scope in RepresentativeScopeName]: Scope };
registerEnumType(RepresentativeScope, { name: "RepresentativeScope", description: "How far a representative's paper reaches: filing, what comes after it, collecting." });
export const FamilyRelation = Object.fromEntries(familyRelations.map((relation) => [relation, relation])) as { readonly [Relation in FamilyRelationName]: Relation };
registerEnumType(FamilyRelation, { name: "FamilyRelation" });
export const PartyRole = { EMPLOYER: "EMPLOYER", FAMILY_MEMBER: "FAMILY_MEMBER" } as const;
registerEnumType(PartyRole, { name: "PartyRole" });
export const DocumentState = { PRESENT: "PRESENT", MISSING: "MISSING", WAIVED: "WAIVED" } as const;
registerEnumType(DocumentState, { name: "DocumentState" });
export const ApplicationStatus = Object.fromEntries(applicationStatuses.map((status) => [status, status])) as { readonly [S in StatusName]: S };
registerEnumType(ApplicationStatus, { name: "ApplicationStatus", description: "Legal status; where its papers are is another matter (domain §2)." });

@Seen("staff")
@ObjectType("DocumentRequirement")
export class DocumentRequirementType {
  @Field(() => ID) code: string;
  @Field(() => String) labelEl: string;
  @Field(() => String) labelEn: string;
  @Field(() => String) source: string;
}

@Seen("staff")
@ObjectType("PermitCategory")
export class PermitCategoryType {
  @Field(() => ID) code: string;
  @Field(() => String) labelEl: string;
  @Field(() => String) labelEn: string;
  @Field(() => String) source: string;
}

@Seen("desk")
@ObjectType("DocumentMark", { description: "Who said what of a paper, and why." })
export class DocumentMarkType {
  @Field(() => DocumentState) state: keyof typeof DocumentState;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => DateTime) markedAt: Date;
  staffId: string;
}

@Seen("desk")
@ObjectType("SupportingDocument")
export class SupportingDocumentType {
  @Field(() => DocumentRequirementType) requirement: DocumentRequirementType;
  @Field(() => DocumentState) state: keyof typeof DocumentState;
  @Field(() => DocumentMarkType, { nullable: true, description: "The latest word on it after filing, or of its waiver at it; null where it is as it was filed." }) mark: DocumentMarkType | null;
}

@Seen("desk")
@ObjectType("Representative", { description: "Who brought a paper in the applicant's place, and by what right." })
export class RepresentativeType {
  @Field(() => RepresentativeKind) kind: RepresentativeKindName;
  @Field(() => String) name: string;
  @Field(() => String) identityNumber: string;
  @Field(() => String) evidence: string;
  @Field(() => RepresentativeScope) scope: RepresentativeScopeName;
  @Field(() => LocalDate, { nullable: true }) expiresOn: string | null;
  @Field(() => Int, { description: "For how many this person filed in the seven days before, this one among them: a stranger with many is looked at." }) filedInAWeek: number;
  @Field(() => ID, { description: "Of the paper that was brought." }) protocolEntryId: string;
}

@Seen("desk")
@ObjectType("FeePayment", { description: "A voucher, used once." })
export class FeePaymentType {
  @Field(() => String) voucher: string;
  @Field(() => Int, { description: "In euro cents." }) amountCents: number;
  @Field(() => DateTime, { nullable: true, description: "Free again for another application: this one was filed in error." }) releasedAt: Date | null;
}

@Seen("desk")
@ObjectType("ApplicationParty", { description: "Who else an application names: an employer, or a relative who is to come." })
export class ApplicationPartyType {
  @Field(() => PartyRole) role: keyof typeof PartyRole;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) taxId: string | null;
  @Field(() => FamilyRelation, { nullable: true }) relation: FamilyRelationName | null;
  @Field(() => Int, { nullable: true }) birthYear: number | null;
  @Field(() => String, { nullable: true }) nationality: string | null;
}

@Seen("desk")
@ObjectType("Supplement", { description: "Papers that came after filing, under a number of their own." })
export class SupplementType {
  @Field(() => [String], { description: "Codes of the checklist." }) papers: readonly string[];
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => DateTime) filedAt: Date;
  applicationId: string;
  protocolEntryId: string;
}

@Seen("desk")
@ObjectType("ApplicationEvent")
export class ApplicationEventType {
  @Field(() => DateTime) at: Date;
  @Field(() => ApplicationStatus) status: StatusName;
  @Field(() => String, { nullable: true }) note: string | null;
  staffId: string;
  officeId: string;
}

@Seen("desk")
@ObjectType("Application", { description: "An application of any kind on the common register." })
export class ApplicationType {
  @Field(() => ID) id: string;
  @Field(() => ApplicationKind) kind: keyof typeof ApplicationKind;
  @Field(() => ApplicationStatus) status: StatusName;
  @Field(() => Boolean) complete: boolean;
  @Field(() => String, { nullable: true }) previousPermitNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) previousPermitExpiresOn: string | null;
  @Field(() => DateTime) filedAt: Date;
  @Field(() => LocalDate, { description: "Last day to forward the file to the Directorate (circular 1/2010)." }) forwardBy: string;
  @Field(() => LocalDate, { description: "Last day to bring what is missing; the municipality's own." }) bringBy: string;
  @Field(() => Int, { nullable: true, description: "Years of permit asked for; 0 for a kind that gives none." }) permitYears: number | null;
  @Field(() => Int, { nullable: true, description: "The fee owed on the day of filing, in euro cents." }) feeCents: number | null;
  @Field(() => RenewalTiming, { nullable: true, description: "How a renewal stood to its window on the day it was filed (Law 3386/2005 art. 11(1))." }) renewalTiming: keyof typeof RenewalTiming | null;
  @Field(() => Int, { nullable: true, description: "The fine of a late renewal, in euro cents." }) lateFineCents: number | null;
  category: string;
  applicantId: string;
  officeOfFilingId: string;
  deliveryOfficeId: string;
  protocolEntryId: string;
}

@Seen("desk")
@ObjectType("ApplicationPage")
export class ApplicationPageType {
  @Field(() => [ApplicationType]) items: readonly ApplicationType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

export const FileApplicationResult = resultOf("FileApplicationResult", () => ApplicationType);
export const FileSupplementResult = resultOf("FileSupplementResult", () => ApplicationType);
export const VoidSupplementResult = resultOf("VoidSupplementResult", () => ApplicationType);
export const RecordDocumentResult = resultOf("RecordDocumentResult", () => ApplicationType);
export const EndRepresentationResult = resultOf("EndRepresentationResult", () => ApplicationType);
