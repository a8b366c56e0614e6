import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { ApplicantType } from "../applicants";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType, registerWitnessRoles } from "../register";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { DeclareChangeInput } from "./declaration.input";
import { declarationPolicy } from "./declaration.policy";
import { DeclarationType, DeclareChangeResult, VoidDeclarationResult } from "./declaration.type";
import { declareChange } from "./declare-change";
import { type DeclarationRow, getDeclaration, loadDeclarations } from "./find-declarations";
import { voidDeclaration } from "./void-declaration";

@Resolver(() => DeclarationType)
export class DeclarationResolver {
  @Allow(declarationPolicy.declareChange)
  @Mutation(() => DeclareChangeResult, { description: "What has changed since the permit, registered for the Directorate (S6)." })
  async declareChange(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => DeclareChangeInput) input: DeclareChangeInput, @Ctx() ctx: Context): Promise<DeclarationRow> {
    const done = await transact(ctx, { commandId, act: "declareChange", input }, (tx, actor) => declareChange(tx, actor, input));
    return getDeclaration(ctx, done.entryId);
  }

  @Allow(declarationPolicy.voidDeclaration)
  @Mutation(() => VoidDeclarationResult, { description: "Two persons say that a declaration was registered in error; its number is void and the address it brought is taken back." })
  async voidDeclaration(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<DeclarationRow> {
    const input = { entryId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    const done = await transact(ctx, { commandId, act: "voidDeclaration", input }, (tx, actor) => voidDeclaration(tx, actor, input));
    return getDeclaration(ctx, done.entryId);
  }

  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() declaration: DeclarationType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, declaration.protocolEntryId);
  }
}

@Resolver(() => ApplicantType)
export class ApplicantDeclarationsResolver {
  @FieldResolver(() => [DeclarationType], { description: "Latest first, at most 100." })
  declarations(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly DeclarationRow[]> {
    return loadDeclarations(ctx, applicant.id);
  }
}
