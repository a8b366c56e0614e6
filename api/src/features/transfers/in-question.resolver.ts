import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import { Today } from "../offices";
import { countInQuestion, loadInQuestion } from "./find-in-question";
import { TransferPackageType } from "./transfer.type";

@Resolver(() => TransferPackageType)
export class InQuestionResolver {
  @FieldResolver(() => Boolean, { description: "Its carrier's device was lost or stolen, and nobody has read the seal since." })
  inQuestion(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<boolean> {
    return loadInQuestion(ctx, row.id);
  }
}

@Resolver(() => Today)
export class TodayInQuestionResolver {
  @FieldResolver(() => Int, { description: "Bags of the municipality whose carrier's device was lost or stolen." })
  packagesInQuestion(@Ctx() ctx: Context): Promise<number> {
    return countInQuestion(ctx.reader);
  }
}
