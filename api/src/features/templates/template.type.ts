import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { paperSamples, type TemplateName as Name } from "../../platform/papers";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";

export const templateNames = ["house", ...Object.keys(paperSamples)] as readonly Name[];

export const TemplateName = Object.fromEntries(templateNames.map((name) => [name.toUpperCase().replaceAll("-", "_"), name]));
registerEnumType(TemplateName, { name: "TemplateName", description: "A paper, or HOUSE: the frame they share." });
export const TemplateProblemKind = { BROKEN: "BROKEN", LACKS: "LACKS", TOO_LONG: "TOO_LONG" } as const;
registerEnumType(TemplateProblemKind, { name: "TemplateProblemKind", description: "It gives no paper; it leaves out what the paper is worth nothing without; it gives too much paper." });

@Seen("desk")
@ObjectType("PaperTemplate", { description: "How a paper looks: Typst text, the house's or the municipality's own." })
export class PaperTemplateType {
  @Field(() => TemplateName) name: Name;
  @Field(() => Boolean, { description: "The municipality's own text stands." }) own: boolean;
  @Field(() => DateTime, { nullable: true, description: "Since when it is as it is; null where it was never changed." }) setAt: Date | null;
  source: string | null;
  setBy: string | null;
}

@Seen("desk")
@ObjectType("TemplateVersion", { description: "One earlier state; papers of its time reprint with it." })
export class TemplateVersionType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) setAt: Date;
  @Field(() => String, { nullable: true, description: "Null: back to the house's own." }) source: string | null;
  setBy: string;
}

@Seen("supervisors")
@ObjectType("TemplateProblem")
export class TemplateProblemType {
  @Field(() => TemplateProblemKind) kind: keyof typeof TemplateProblemKind;
  @Field(() => TemplateName, { description: "The template the trouble is in." }) template: Name;
  @Field(() => Int, { nullable: true, description: "From 1; null where no line is to blame." }) line: number | null;
  @Field(() => String, { description: "What the typesetter says, the field that is never asked for, or the count." }) why: string;
}

@Seen("supervisors")
@ObjectType("TemplateTrial", { description: "A paper of nobody, typeset with a text that is being tried; nothing is kept." })
export class TemplateTrialType {
  @Field(() => String, { nullable: true, description: "All pages as one SVG; null where it gives none." }) svg: string | null;
  @Field(() => Int) pages: number;
  @Field(() => TemplateProblemType, { nullable: true, description: "Why it would be refused; null where it would be taken." }) problem: TemplateProblemType | null;
}

export const SetTemplateResult = resultOf("SetTemplateResult", () => PaperTemplateType);
