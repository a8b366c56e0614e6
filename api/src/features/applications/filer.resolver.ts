import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Today } from "../offices";
import { applicationPolicy } from "./application.policy";
import { ApplicationType } from "./application.type";
import { FilerPageType, FilerType, FilingsForOthersType } from "./filer.type";
import { type ApplicationRow, loadApplication } from "./find-applications";
import { countFilers, countFilingsFor, type FilerRow, findFilers } from "./find-filers";
import { findRulesOn } from "./find-rules";

/** From how many filings for others in seven days a person is looked at. */
async function limitOf(ctx: Context): Promise<number> {
  return (await findRulesOn(ctx.reader, localDay(ctx.now))).FILINGS_FOR_OTHERS.value;
}

@Resolver(() => FilerType)
export class FilerResolver {
  @Allow(applicationPolicy.filingsForOthers)
  @Query(() => FilingsForOthersType, { description: "For how many others a person filed in seven days, by the identity number as typed." })
  async filingsForOthers(@Arg("identityNumber", () => String) identityNumber: string, @Ctx() ctx: Context): Promise<FilingsForOthersType> {
    return { filings: await countFilingsFor(ctx.reader, identityNumber.slice(0, 40), ctx.now), limit: await limitOf(ctx) };
  }

  @Allow(applicationPolicy.filersForOthers)
  @Query(() => FilerPageType, { description: "Who filed for many others in seven days: a stranger with many is looked at." })
  async filersForOthers(@Arg("first", () => Int, { defaultValue: 30 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<FilerRow>> {
    return findFilers(ctx.reader, await limitOf(ctx), ctx.now, pageSize(first), after ?? null);
  }

  @FieldResolver(() => [ApplicationType], { description: "The latest first; at most 50." })
  applications(@Root() filer: FilerType, @Ctx() ctx: Context): Promise<ApplicationRow[]> {
    return Promise.all(filer.applicationIds.slice(0, 50).map((id) => loadApplication(ctx, id)));
  }
}

@Resolver(() => Today)
export class TodayFilersResolver {
  @FieldResolver(() => Int, { description: "How many persons filed for many others in the municipality in seven days." })
  async filersForOthers(@Ctx() ctx: Context): Promise<number> {
    return countFilers(ctx.reader, await limitOf(ctx), ctx.now);
  }
}
