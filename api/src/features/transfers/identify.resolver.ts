import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, registerEnumType, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context } from "../../platform/context";
import { Seen } from "../../platform/seen";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { identify, type IdentityRow, type ScanAdvice as ScanAdviceName } from "./identify";
import { transferPolicy } from "./transfer.policy";

const CodeKind = { PACKAGE: "PACKAGE", ITEM: "ITEM", RECEIPT: "RECEIPT", DRAFT: "DRAFT", UNKNOWN: "UNKNOWN" } as const;
registerEnumType(CodeKind, { name: "CodeKind" });
const ScanAdvice: { readonly [A in ScanAdviceName]: A } = {
  OPEN_APPLICATION: "OPEN_APPLICATION",
  OPEN_ITEM: "OPEN_ITEM",
  PACK: "PACK",
  RECEIVE: "RECEIVE",
  ACCEPT: "ACCEPT",
  HAND_OVER: "HAND_OVER",
  BELONGS_ELSEWHERE: "BELONGS_ELSEWHERE",
  UNKNOWN_CODE: "UNKNOWN_CODE",
  NOTHING_TO_DO: "NOTHING_TO_DO",
};
registerEnumType(ScanAdvice, { name: "ScanAdvice", description: "What may be done with the thing here. A scan identifies; the person acts." });

@Seen("carriers")
@ObjectType("Identity")
export class IdentityType {
  @Field(() => String) code: string;
  @Field(() => CodeKind) kind: keyof typeof CodeKind;
  @Field(() => String, { nullable: true }) state: string | null;
  @Field(() => Boolean) here: boolean;
  @Field(() => ID, { nullable: true }) applicationId: string | null;
  @Field(() => String, { nullable: true }) packageCode: string | null;
  @Field(() => String, { nullable: true }) tag: string | null;
  @Field(() => ScanAdvice) advice: ScanAdviceName;
  belongsToId: string | null;
  itemId: string | null;
}

@Resolver(() => IdentityType)
export class IdentifyResolver {
  @Allow(transferPolicy.identify)
  @Query(() => IdentityType, { description: "What a scanned code is. Reading changes nothing." })
  identify(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<IdentityRow> {
    return identify(ctx.reader, actorOf(ctx), code);
  }

  @Seen("desk")
  @FieldResolver(() => CustodyItemType, { nullable: true, description: "What it is, whose and where the books have it, with the acts on it." })
  item(@Root() identity: IdentityType, @Ctx() ctx: Context): Promise<ItemRow | null> | null {
    return identity.itemId === null ? null : loadItem(ctx, identity.itemId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: "Where it belongs." })
  belongsTo(@Root() identity: IdentityType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return identity.belongsToId === null ? null : loadOffice(ctx, identity.belongsToId);
  }
}
