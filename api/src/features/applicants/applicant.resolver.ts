import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context } from "../../platform/context";
import { pageSize } from "../../platform/page";
import { ApplicantInput } from "./applicant.input";
import { applicantPolicy } from "./applicant.policy";
import { ApplicantMatchType, ApplicantType, ResidenceType, TravelDocumentType } from "./applicant.type";
import { type ApplicantRow, loadTravelDocuments, type TravelDocumentRow } from "./find-applicants";
import { type ApplicantMatchRow, findApplicants, findPossibleDuplicates } from "./match-applicants";
import { viewApplicant } from "./view-applicant";

@Resolver(() => ApplicantType)
export class ApplicantResolver {
  @Allow(applicantPolicy.applicant)
  @Query(() => ApplicantType, { nullable: true, description: "One person. Who looked is kept." })
  applicant(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<ApplicantRow | undefined> {
    return viewApplicant(ctx, id);
  }

  @Allow(applicantPolicy.findApplicants)
  @Query(() => [ApplicantMatchType], { description: "By name in Greek or Latin letters, passport number or tax id." })
  findApplicants(
    @Arg("text", () => String) text: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Ctx() ctx: Context,
  ): Promise<ApplicantMatchRow[]> {
    return findApplicants(ctx.reader, text.slice(0, 200), pageSize(first));
  }

  @Allow(applicantPolicy.possibleDuplicates)
  @Query(() => [ApplicantMatchType], { description: "Who the person at the counter may already be, with the reasons." })
  possibleDuplicates(@Arg("input", () => ApplicantInput) input: ApplicantInput, @Ctx() ctx: Context): Promise<ApplicantMatchRow[]> {
    return findPossibleDuplicates(ctx.reader, input);
  }

  @FieldResolver(() => [TravelDocumentType])
  travelDocuments(@Root() applicant: ApplicantType, @Ctx() ctx: Context): Promise<readonly TravelDocumentRow[]> {
    return loadTravelDocuments(ctx, applicant.id);
  }

  @FieldResolver(() => ResidenceType)
  residence(@Root() applicant: ApplicantType): ResidenceType {
    return {
      municipalityId: applicant.residenceMunicipalityId,
      unitCode: applicant.residenceUnitCode,
      street: applicant.residenceStreet,
      since: applicant.residenceSince,
    };
  }
}
