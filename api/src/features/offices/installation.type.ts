import { IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type InstallationStep as StepName, installationSteps } from "./installation.rules";

const HelpDeskSubject = { MIGRATION: "MIGRATION", INSTALLATION: "INSTALLATION" } as const;
registerEnumType(HelpDeskSubject, { name: "HelpDeskSubject" });
const InstallationStep = Object.fromEntries(installationSteps.map((step) => [step, step])) as { readonly [S in StepName]: S };
registerEnumType(InstallationStep, { name: "InstallationStep", description: "What must be there before a municipality takes anything in (S2)." });

@Seen("indoors")
@ObjectType("HelpDeskContact", { description: "A contact with the help desk of DAEM (S3)." })
export class HelpDeskContactType {
  @Field(() => ID) id: string;
  @Field(() => HelpDeskSubject) about: keyof typeof HelpDeskSubject;
  @Field(() => String) ticket: string;
  @Field(() => LocalDate) contactedOn: string;
  @Field(() => String) subject: string;
  @Field(() => String, { nullable: true, description: "None yet: it is open." }) outcome: string | null;
  @Field(() => DateTime) recordedAt: Date;
  recordedBy: string;
}

@Seen("indoors")
@ObjectType("Installation", { description: "How far the installation of this municipality is (S2)." })
export class InstallationType {
  @Field(() => Boolean, { description: "It takes papers in." }) installed: boolean;
  @Field(() => DateTime, { nullable: true }) installedAt: Date | null;
  @Field(() => [InstallationStep], { description: "In the order in which it is done." }) missing: readonly StepName[];
  @Field(() => [HelpDeskContactType], { description: "Latest first." }) contacts: readonly HelpDeskContactType[];
}

@InputType()
export class HelpDeskContactInput {
  @Field(() => HelpDeskSubject) about: keyof typeof HelpDeskSubject;
  @MaxLength(60) @Field(() => String) ticket: string;
  @Field(() => LocalDate) contactedOn: string;
  @MaxLength(500) @Field(() => String) subject: string;
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true }) outcome: string | null;
}

export const RecordHelpDeskContactResult = resultOf("RecordHelpDeskContactResult", () => HelpDeskContactType);
export const CompleteInstallationResult = resultOf("CompleteInstallationResult", () => InstallationType);
