import { refusalCodes, type RefusalCode } from "@epidosi/schema";
import { type GraphQLSchema, isUnionType } from "graphql";
import { createUnionType, Field, ObjectType, registerEnumType } from "type-graphql";
import type { ClassType } from "type-graphql";
import { Seen } from "./seen";

const codeEnum = Object.fromEntries(refusalCodes.map((code) => [code, code]));
registerEnumType(codeEnum, { name: "RefusalCode", description: "Why the office is told no. A refusal is final for the act as it was asked." });

@Seen("everyone")
@ObjectType({ description: "The act was refused and nothing changed." })
export class Refusal {
  @Field(() => codeEnum)
  code: RefusalCode;

  @Field(() => String, { nullable: true, description: "The field, code or thing it speaks of." })
  about: string | null;

  @Field(() => String, { nullable: true, description: "The clause or law behind it, such as S8." })
  clause: string | null;
}

/** `union <name> = <type> | Refusal`: the answer of every act. */
export function resultOf<T extends object>(name: string, type: () => ClassType<T>) {
  return createUnionType({ name, types: () => [type(), Refusal] as const });
}

/** Tells refusals from answers at once: compiled execution cannot wait for type-graphql's asynchronous resolver. */
export function resolveResults(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isUnionType(type)) continue;
    const success = type.getTypes().find((member) => member.name !== "Refusal");
    type.resolveType = (value) => (value instanceof Refusal ? "Refusal" : success?.name);
  }
  return schema;
}
