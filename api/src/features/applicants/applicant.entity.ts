import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { GuardianKind } from "./guardianship.rules";

/** A third-country national. The Latin name is the passport's and the original; the Greek one a human transcription. */
@Entity("applicant")
@ForeignKey("municipality", ["municipalityId"], ["municipalityId"], { name: "applicant_municipality" })
@ForeignKey("applicant", ["municipalityId", "mergedInto"], ["municipalityId", "id"], { name: "applicant_merged_into" })
@Index("applicant_of_merged", ["municipalityId", "mergedInto"], { where: "merged_into IS NOT NULL" })
@Index("applicant_social_security_number", ["municipalityId", "socialSecurityNumber"], { where: "social_security_number IS NOT NULL" })
@Index("applicant_tax_id", ["municipalityId", "taxId"], { where: "tax_id IS NOT NULL" })
export class Applicant {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "applicant_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "applicant_pk" }) id: string;
  @Column(text("latin_surname")) latinSurname: string;
  @Column(text("latin_given_name")) latinGivenName: string;
  @Column({ ...text("greek_surname"), nullable: true }) greekSurname: string | null;
  @Column({ ...text("greek_given_name"), nullable: true }) greekGivenName: string | null;
  @Column({ ...text("father_name"), nullable: true }) fatherName: string | null;
  @Column({ ...text("mother_name"), nullable: true }) motherName: string | null;
  @Column(integer("birth_year")) birthYear: number;
  /** Month and day may be unknown. */
  @Column({ ...integer("birth_month"), nullable: true }) birthMonth: number | null;
  @Column({ ...integer("birth_day"), nullable: true }) birthDay: number | null;
  @Column(text("sex")) sex: "FEMALE" | "MALE" | "UNSPECIFIED";
  /** ICAO 9303 three-letter code. */
  @Column(text("nationality")) nationality: string;
  @Column({ ...text("tax_id"), nullable: true }) taxId: string | null;
  @Column({ ...text("social_security_number"), nullable: true }) socialSecurityNumber: string | null;
  @Column({ ...text("phone"), nullable: true }) phone: string | null;
  @Column({ ...text("email"), nullable: true }) email: string | null;
  @Column(text("language")) language: string;
  @Column({ type: "character", length: 4, name: "residence_municipality_id" }) residenceMunicipalityId: string;
  @Column({ type: "character", length: 6, name: "residence_unit_code", nullable: true }) residenceUnitCode: string | null;
  @Column(text("residence_street")) residenceStreet: string;
  @Column({ ...day("residence_since"), nullable: true }) residenceSince: string | null;
  @Column(instant("created_at")) createdAt: Date;
  /** Another record of the same person, which stands for both; nothing of this one moves. */
  @Column({ ...uuid("merged_into"), nullable: true }) mergedInto: string | null;
}

/** Two persons said that two records are of one person; two may say later that they are not. */
@Entity("applicant_merge")
@Index("applicant_merge_once", ["municipalityId", "mergedId"], { unique: true, where: "undone_at IS NULL" })
@Index("applicant_merge_of_kept", ["municipalityId", "keptId"])
@ForeignKey("applicant", ["municipalityId", "keptId"], ["municipalityId", "id"], { name: "applicant_merge_kept" })
@ForeignKey("applicant", ["municipalityId", "mergedId"], ["municipalityId", "id"], { name: "applicant_merge_merged" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "applicant_merge_by" })
@ForeignKey("staff_member", ["municipalityId", "secondPersonId"], ["municipalityId", "id"], { name: "applicant_merge_second" })
@ForeignKey("staff_member", ["municipalityId", "undoneBy"], ["municipalityId", "id"], { name: "applicant_merge_undone" })
@ForeignKey("staff_member", ["municipalityId", "undoneSecondId"], ["municipalityId", "id"], { name: "applicant_merge_undone_second" })
export class ApplicantMerge {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "applicant_merge_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "applicant_merge_pk" }) id: string;
  @Column(uuid("kept_id")) keptId: string;
  @Column(uuid("merged_id")) mergedId: string;
  @Column(text("reason")) reason: string;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("second_person_id")) secondPersonId: string;
  @Column(instant("merged_at")) mergedAt: Date;
  @Column({ ...instant("undone_at"), nullable: true }) undoneAt: Date | null;
  @Column({ ...uuid("undone_by"), nullable: true }) undoneBy: string | null;
  @Column({ ...uuid("undone_second_id"), nullable: true }) undoneSecondId: string | null;
  @Column({ ...text("undo_reason"), nullable: true }) undoReason: string | null;
}

/** What a person's details were before somebody wrote others. Append only. */
@Entity("applicant_change")
@Index("applicant_change_of", ["municipalityId", "applicantId", "id"])
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "applicant_change_applicant" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "applicant_change_by" })
export class ApplicantChange {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "applicant_change_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "applicant_change_pk" }) id: string;
  @Column(uuid("applicant_id")) applicantId: string;
  /** The fields that changed, as they were. */
  @Column({ type: "jsonb", name: "before" }) before: Readonly<Record<string, string | number | null>>;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("changed_at")) changedAt: Date;
}

/** What a clerk said of a likeness at the counter: the same person, or another. Append only. */
@Entity("duplicate_verdict")
@Index("duplicate_verdict_of", ["municipalityId", "applicantId"])
@Index("duplicate_verdict_on", ["municipalityId", "candidateId"])
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "duplicate_verdict_applicant" })
@ForeignKey("applicant", ["municipalityId", "candidateId"], ["municipalityId", "id"], { name: "duplicate_verdict_candidate" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "duplicate_verdict_by" })
export class DuplicateVerdict {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "duplicate_verdict_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "duplicate_verdict_pk" }) id: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(uuid("candidate_id")) candidateId: string;
  @Column(flag("same")) same: boolean;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("given_at")) givenAt: Date;
}

/** Who stands for a minor, by which paper. A person or a named adult; only its end is written later. */
@Entity("guardianship")
@Index("guardianship_of", ["municipalityId", "minorId", "id"])
@ForeignKey("applicant", ["municipalityId", "minorId"], ["municipalityId", "id"], { name: "guardianship_minor" })
@ForeignKey("applicant", ["municipalityId", "guardianId"], ["municipalityId", "id"], { name: "guardianship_guardian" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "guardianship_by" })
@ForeignKey("staff_member", ["municipalityId", "endedBy"], ["municipalityId", "id"], { name: "guardianship_ended_by" })
export class Guardianship {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "guardianship_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "guardianship_pk" }) id: string;
  @Column(uuid("minor_id")) minorId: string;
  /** Where the adult is a person of the register. */
  @Column({ ...uuid("guardian_id"), nullable: true }) guardianId: string | null;
  @Column(text("kind")) kind: GuardianKind;
  @Column(text("name")) name: string;
  @Column(text("identity_number")) identityNumber: string;
  /** Certificate of family status, court decision: its number and date. */
  @Column(text("evidence")) evidence: string;
  @Column({ ...day("until_day"), nullable: true }) until: string | null;
  @Column(uuid("staff_id")) staffId: string;
  @Column(instant("recorded_at")) recordedAt: Date;
  @Column({ ...instant("ended_at"), nullable: true }) endedAt: Date | null;
  @Column({ ...uuid("ended_by"), nullable: true }) endedBy: string | null;
  @Column({ ...text("end_reason"), nullable: true }) endReason: string | null;
}

/** Passports over time: a new one does not replace the old. */
@Entity("travel_document")
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "travel_document_applicant" })
@Index("travel_document_number", ["municipalityId", "number"])
@Index("travel_document_of_applicant", ["municipalityId", "applicantId"])
export class TravelDocument {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "travel_document_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "travel_document_pk" }) id: string;
  @Column(uuid("applicant_id")) applicantId: string;
  @Column(text("kind")) kind: "PASSPORT" | "TRAVEL_DOCUMENT";
  @Column(text("number")) number: string;
  @Column(text("issuing_state")) issuingState: string;
  @Column({ ...day("expires_on"), nullable: true }) expiresOn: string | null;
}

/** The words of every person's names in either script, folded; what search finds people by. */
@Entity("applicant_name")
@ForeignKey("applicant", ["municipalityId", "applicantId"], ["municipalityId", "id"], { name: "applicant_name_applicant" })
@Index("applicant_name_of_applicant", ["municipalityId", "applicantId"])
export class ApplicantName {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "applicant_name_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("word"), primaryKeyConstraintName: "applicant_name_pk" }) word: string;
  /** The person's, so that a common name is narrowed by the index. */
  @PrimaryColumn({ ...integer("birth_year"), primaryKeyConstraintName: "applicant_name_pk" }) birthYear: number;
  @PrimaryColumn({ ...uuid("applicant_id"), primaryKeyConstraintName: "applicant_name_pk" }) applicantId: string;
}

/** Under which keys of sound a word that someone bears is looked up. Words are never taken away: another may bear them. */
@Entity("name_sound")
@ForeignKey("municipality", ["municipalityId"], ["municipalityId"], { name: "name_sound_municipality" })
export class NameSound {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "name_sound_pk" }) municipalityId: string;
  @PrimaryColumn({ ...text("sound"), primaryKeyConstraintName: "name_sound_pk" }) sound: string;
  @PrimaryColumn({ ...text("word"), primaryKeyConstraintName: "name_sound_pk" }) word: string;
}
