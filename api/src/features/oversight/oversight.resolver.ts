import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { alarmsEverywhere, alarmsFor } from "./alarm.rules";
import { type AlarmQuery, type AlarmRow, countAlarms, findAlarms } from "./find-alarms";
import { findAges, findStill, type OfficeAges, type ThingRow } from "./find-not-moving";
import { oversightPolicy } from "./oversight.policy";
import { AlarmPageType, AlarmType, OfficeAgesType, StillThingPageType, StillThingType } from "./oversight.type";

@Resolver(() => AlarmType)
export class AlarmResolver {
  @Allow(oversightPolicy.alarms)
  @Query(() => AlarmPageType, { description: "What at my office does not stand as it should and I can do something about, worst first." })
  alarms(@Arg("first", () => Int, { defaultValue: 30 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<AlarmRow>> {
    return findAlarms(ctx.reader, mine(ctx), pageSize(first), after ?? null);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() alarm: AlarmType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return alarm.officeId === null ? null : loadOffice(ctx, alarm.officeId);
  }
}

@Resolver(() => OfficeAgesType)
export class NotMovingResolver {
  @Allow(oversightPolicy.notMoving)
  @Query(() => [OfficeAgesType], { description: "What each office still has, by how long it has stood; the office with the oldest first." })
  notMoving(@Ctx() ctx: Context): Promise<OfficeAges[]> {
    return findAges(ctx.reader, ctx.now);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() ages: OfficeAgesType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, ages.officeId);
  }
}

@Resolver(() => StillThingType)
export class StillThingResolver {
  @Allow(oversightPolicy.stillThings)
  @Query(() => StillThingPageType, { description: "Items and packages still in custody, what has stood longest first." })
  stillThings(
    @Arg("officeId", () => ID, { nullable: true }) officeId: string | null,
    @Arg("first", () => Int, { defaultValue: 30 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ThingRow>> {
    return findStill(ctx.reader, officeId ?? null, pageSize(first), after ?? null);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() thing: StillThingType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return thing.officeId === null ? null : loadOffice(ctx, thing.officeId);
  }
}

@Resolver(() => Today)
export class TodayOversightResolver {
  @FieldResolver(() => Int, { description: "Of my office, that I can do something about." })
  alarms(@Ctx() ctx: Context): Promise<number> {
    return countAlarms(ctx.reader, mine(ctx));
  }
}

function mine(ctx: Context): AlarmQuery {
  const { officeId, officeKind, roles } = actorOf(ctx);
  return { officeId, kinds: alarmsFor(roles), everywhere: alarmsEverywhere(roles, officeKind), now: ctx.now };
}
