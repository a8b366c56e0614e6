import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { getMunicipality } from "./find-municipality";
import { completeInstallation, type ContactRow, findContacts, findInstallationFacts, findInstalledAt, getContact, recordContact } from "./install-system";
import { missingSteps } from "./installation.rules";
import { CompleteInstallationResult, HelpDeskContactInput, InstallationType, RecordHelpDeskContactResult } from "./installation.type";
import { officePolicy } from "./office.policy";

@Resolver()
export class InstallationResolver {
  @Allow(officePolicy.installation)
  @Query(() => InstallationType)
  installation(@Ctx() ctx: Context): Promise<InstallationType> {
    return installationOf(ctx);
  }

  @Allow(officePolicy.recordHelpDeskContact)
  @Mutation(() => RecordHelpDeskContactResult)
  async recordHelpDeskContact(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => HelpDeskContactInput) input: HelpDeskContactInput, @Ctx() ctx: Context): Promise<ContactRow> {
    const given = { ...input, outcome: input.outcome ?? null };
    const done = await transact(ctx, { commandId, act: "recordHelpDeskContact", input: given }, (tx, actor) => recordContact(tx, actor, given));
    return getContact(ctx.reader, done.id);
  }

  @Allow(officePolicy.completeInstallation)
  @Mutation(() => CompleteInstallationResult, { description: "From now on the municipality takes papers in." })
  async completeInstallation(@Arg("commandId", () => ID) commandId: string, @Ctx() ctx: Context): Promise<InstallationType> {
    await transact(ctx, { commandId, act: "completeInstallation", input: {} }, (tx, actor) => completeInstallation(tx, actor));
    return installationOf(ctx);
  }
}

async function installationOf(ctx: Context): Promise<InstallationType> {
  const { systemInstalled } = await getMunicipality(ctx.reader);
  const facts = await findInstallationFacts(ctx.reader, localDay(ctx.now));
  return { installed: systemInstalled, installedAt: await findInstalledAt(ctx.reader), missing: systemInstalled ? [] : missingSteps(facts), contacts: await findContacts(ctx.reader) };
}
