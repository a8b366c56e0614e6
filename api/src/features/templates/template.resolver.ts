import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { houseTemplate, paperSamples, type TemplateName as Name, type TemplateSources } from "../../platform/papers";
import { Refused } from "../../platform/refusal";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { checkTemplate } from "./check-template";
import { findTemplates, loadVersions, type TemplateRow } from "./find-templates";
import { setTemplate } from "./set-template";
import { templatePolicy } from "./template.policy";
import { sayProblem } from "./template.rules";
import { PaperTemplateType, SetTemplateResult, TemplateName, templateNames, TemplateTrialType, TemplateVersionType } from "./template.type";

@Resolver(() => PaperTemplateType)
export class TemplateResolver {
  @Allow(templatePolicy.read)
  @Query(() => [PaperTemplateType], { description: "The frame and every paper." })
  async paperTemplates(@Ctx() ctx: Context): Promise<PaperTemplateType[]> {
    const rows = await findTemplates(ctx.reader);
    return templateNames.map((name) => present(name, rows));
  }

  @Allow(templatePolicy.read)
  @Query(() => PaperTemplateType)
  async paperTemplate(@Arg("name", () => TemplateName) name: Name, @Ctx() ctx: Context): Promise<PaperTemplateType> {
    return present(name, await findTemplates(ctx.reader));
  }

  @Allow(templatePolicy.set)
  @Query(() => TemplateTrialType, { description: "A paper of nobody as this text would print it." })
  async tryTemplate(@Arg("name", () => TemplateName) name: Name, @Arg("source", () => String) source: string, @Ctx() ctx: Context): Promise<TemplateTrialType> {
    const sources = await beside(ctx, name, source);
    await ctx.reader.close();
    const { paper, problem } = await checkTemplate(name, sources);
    return { svg: paper?.svg ?? null, pages: paper?.pages ?? 0, problem };
  }

  @Allow(templatePolicy.set)
  @Mutation(() => SetTemplateResult, { description: "From now on papers look like this. A text that gives no paper is refused with its line." })
  async setPaperTemplate(@Arg("commandId", () => ID) commandId: string, @Arg("name", () => TemplateName) name: Name, @Arg("source", () => String, { nullable: true, description: "Null: back to the house's own." }) source: string | null, @Ctx() ctx: Context): Promise<PaperTemplateType> {
    const sources = await beside(ctx, name, source);
    await ctx.reader.close();
    const { problem } = await checkTemplate(name, sources);
    if (problem) throw new Refused(`TEMPLATE_${problem.kind}`, { about: sayProblem(problem) });
    await transact(ctx, { commandId, act: "setPaperTemplate", input: { name, source } }, (tx, actor) => setTemplate(tx, actor, { name, source }));
    return present(name, await findTemplates(ctx.reader));
  }

  @FieldResolver(() => String, { description: "The text that stands." })
  source(@Root() template: PaperTemplateType): string {
    return template.source ?? houseTemplate(template.name);
  }

  @FieldResolver(() => String, { nullable: true, description: "What a paper of this kind is given, as JSON of a paper of nobody; null for the frame." })
  sample(@Root() template: PaperTemplateType): string | null {
    return template.name === "house" ? null : JSON.stringify(paperSamples[template.name].data, undefined, 2);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  by(@Root() template: PaperTemplateType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return template.setBy === null ? null : loadStaff(ctx, template.setBy);
  }

  @FieldResolver(() => [TemplateVersionType], { description: "Latest first, at most 50." })
  versions(@Root() template: PaperTemplateType, @Ctx() ctx: Context): Promise<readonly TemplateRow[]> {
    return loadVersions(ctx, template.name);
  }
}

@Resolver(() => TemplateVersionType)
export class TemplateVersionResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() version: TemplateVersionType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, version.setBy);
  }
}

function present(name: Name, rows: readonly TemplateRow[]): PaperTemplateType {
  const row = rows.find((one) => one.name === name);
  return { name, own: row?.source != null, setAt: row?.setAt ?? null, source: row?.source ?? null, setBy: row?.setBy ?? null };
}

/** The municipality's own texts as they stand, with one in the place of another. */
async function beside(ctx: Context, name: Name, source: string | null): Promise<TemplateSources> {
  const rows = (await findTemplates(ctx.reader)).filter((row) => row.name !== name && row.source !== null);
  return Object.fromEntries([...rows.map((row) => [row.name, row.source]), ...(source === null ? [] : [[name, source]])]);
}
