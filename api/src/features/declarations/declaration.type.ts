import { Field, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { declarationKinds, type DeclarationKind as KindName } from "./declaration.rules";

export const DeclarationKind = Object.fromEntries(declarationKinds.map((kind) => [kind, kind])) as { readonly [Kind in KindName]: Kind };
registerEnumType(DeclarationKind, { name: "DeclarationKind" });

@Seen("desk")
@ObjectType("Declaration", { description: "A declaration of change of details (δήλωση αλλαγής στοιχείων)." })
export class DeclarationType {
  @Field(() => DeclarationKind) kind: KindName;
  @Field(() => LocalDate) changedOn: string;
  @Field(() => String, { nullable: true }) details: string | null;
  @Field(() => Boolean, { description: "After the period that holds that day." }) late: boolean;
  @Field(() => DateTime) declaredAt: Date;
  protocolEntryId: string;
}

export const VoidDeclarationResult = resultOf("VoidDeclarationResult", () => DeclarationType);
export const DeclareChangeResult = resultOf("DeclareChangeResult", () => DeclarationType);
