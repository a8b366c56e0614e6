import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { deliveryPolicy } from "./delivery.policy";
import { CaseProgressType, PaperVerificationType } from "./delivery.type";
import { findProgress, type Progress } from "./find-progress";
import { verifyPaper, type VerifiedPaper } from "./verify-paper";

@Resolver()
export class PublicPaperResolver {
  @Allow(deliveryPolicy.verifyPaper)
  @Query(() => PaperVerificationType, { nullable: true, description: "For the public page behind a paper's QR." })
  verifyPaper(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<VerifiedPaper | null> {
    return verifyPaper(ctx, code);
  }

  @Allow(deliveryPolicy.caseProgress)
  @Query(() => CaseProgressType, { nullable: true, description: "For the public page on which an applicant sees how the case stands." })
  caseProgress(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<Progress | null> {
    return findProgress(ctx, code);
  }
}
