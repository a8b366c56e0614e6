import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { changeDirectorateContact } from "./change-directorate-contact";
import { changeOfficeContact } from "./change-office-contact";
import { ChangeDirectorateContactResult, ChangeOfficeContactResult, ContactChangePageType, ContactInput, OfficeContactInput } from "./contact.type";
import { type ContactChangeRow, findContactChanges } from "./find-contacts";
import { getMunicipality } from "./find-municipality";
import type { OfficeRow } from "./find-offices";
import { loadOffice } from "./load-offices";
import { officePolicy } from "./office.policy";
import type { DirectorateType } from "./office.type";

@Resolver()
export class ContactResolver {
  @Allow(officePolicy.contactChanges)
  @Query(() => ContactChangePageType, { description: "What an office was called before, latest first; without an office: the Directorate." })
  contactChanges(
    @Arg("officeId", () => ID, { nullable: true }) officeId: string | null,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ContactChangeRow>> {
    return findContactChanges(ctx.reader, officeId ?? null, pageSize(first), after ?? null);
  }

  @Allow(officePolicy.changeContact)
  @Mutation(() => ChangeOfficeContactResult)
  async changeOfficeContact(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => OfficeContactInput) input: OfficeContactInput, @Ctx() ctx: Context): Promise<OfficeRow> {
    const given = { ...input, telephone: input.telephone ?? null };
    const done = await transact(ctx, { commandId, act: "changeOfficeContact", input: given }, (tx, actor) => changeOfficeContact(tx, actor, given));
    return loadOffice(ctx, done.officeId);
  }

  @Allow(officePolicy.changeContact)
  @Mutation(() => ChangeDirectorateContactResult)
  async changeDirectorateContact(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => ContactInput) input: ContactInput, @Ctx() ctx: Context): Promise<DirectorateType> {
    const given = { ...input, telephone: input.telephone ?? null };
    await transact(ctx, { commandId, act: "changeDirectorateContact", input: given }, (tx, actor) => changeDirectorateContact(tx, actor, given));
    const municipality = await getMunicipality(ctx.reader);
    return { name: municipality.directorateName, address: municipality.directorateAddress, telephone: municipality.directorateTelephone };
  }
}
