import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

export const CertificateStatus = { ACTIVE: "ACTIVE", EXPIRED: "EXPIRED", LAPSED_BY_REJECTION: "LAPSED_BY_REJECTION", REPLACED: "REPLACED", VOIDED: "VOIDED" } as const;
registerEnumType(CertificateStatus, { name: "CertificateStatus" });

export const CertificateIssuer = { MUNICIPALITY: "MUNICIPALITY", DIRECTORATE: "DIRECTORATE" } as const;
registerEnumType(CertificateIssuer, { name: "CertificateIssuer" });

@Seen("desk")
@ObjectType("RegistrationReceipt", { description: "Owed for every registered paper (βεβαίωση καταχώρισης, KDD 12)." })
export class RegistrationReceiptType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "The barcode that finds the case again." }) code: string;
  @Field(() => String) verificationCode: string;
  @Field(() => String, { nullable: true, description: "With it the applicant sees how the case stands, without login." }) statusCode: string | null;
  protocolEntryId: string;
}

@Seen("desk")
@ObjectType("SubmissionCertificate", { description: "Certificate of filing (βεβαίωση κατάθεσης, S8): for a complete file only." })
export class SubmissionCertificateType {
  @Field(() => ID) id: string;
  @Field(() => String) serial: string;
  @Field(() => CertificateIssuer) issuer: keyof typeof CertificateIssuer;
  @Field(() => LocalDate) issuedOn: string;
  @Field(() => LocalDate) validUntil: string;
  @Field(() => Int) printCount: number;
  @Field(() => String) verificationCode: string;
  @Field(() => String, { nullable: true, description: "Why a person ended it before its last day." }) endReason: string | null;
  status: keyof typeof CertificateStatus;
}

export const ReplaceCertificateResult = resultOf("ReplaceCertificateResult", () => SubmissionCertificateType);
export const VoidCertificateResult = resultOf("VoidCertificateResult", () => SubmissionCertificateType);
export const RecordDirectorateCertificateResult = resultOf("RecordDirectorateCertificateResult", () => SubmissionCertificateType);
export const IssueCertificateResult = resultOf("IssueCertificateResult", () => SubmissionCertificateType);
