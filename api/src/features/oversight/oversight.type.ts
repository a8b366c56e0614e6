import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type AlarmKind as AlarmKindName, alarmKinds } from "./alarm.rules";

export const AlarmKind = Object.fromEntries(alarmKinds.map((kind) => [kind, kind])) as { readonly [K in AlarmKindName]: K };
registerEnumType(AlarmKind, { name: "AlarmKind", description: "What does not stand as it should, worst first." });
const AlarmSubject = { PACKAGE: "PACKAGE", ITEM: "ITEM", SAFE: "SAFE", COUNT: "COUNT", LEDGER: "LEDGER", MESSAGE: "MESSAGE", OFFICE: "OFFICE", INCIDENT: "INCIDENT", NOTICES: "NOTICES", CASE: "CASE", BATCH: "BATCH", RETURN_BATCH: "RETURN_BATCH", MERGER: "MERGER", POLICY: "POLICY" } as const;
registerEnumType(AlarmSubject, { name: "AlarmSubject" });

@Seen("keepers")
@ObjectType("Alarm", { description: "Something in custody that waits too long or is not where it should be, told to who can act." })
export class AlarmType {
  @Field(() => AlarmKind) kind: AlarmKindName;
  @Field(() => ID, { description: "Of the thing; with the kind it names the alarm." }) id: string;
  @Field(() => AlarmSubject) subject: keyof typeof AlarmSubject;
  @Field(() => String, { description: "Code of the package, tag of the item, name of the safe that lies uncounted or was counted, number of the batch's letter, name of the office that a merger leads into." }) code: string;
  @Field(() => DateTime, { description: "Since when it stands as it does." }) since: Date;
  @Field(() => DateTime, { description: "By when it should have moved on." }) expectedBy: Date;
  @Field(() => Int, { description: "Which reminder, 1 to 3; else 0." }) step: number;
  officeId: string | null;
}

@Seen("keepers")
@ObjectType("AlarmPage")
export class AlarmPageType {
  @Field(() => [AlarmType]) items: readonly AlarmType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("OfficeAges", { description: "Open items and packages of an office by how long they have stood." })
export class OfficeAgesType {
  @Field(() => Int) total: number;
  @Field(() => [Int], { description: "Under 1, 3, 7, 15, 30 days, and more." }) counts: readonly number[];
  @Field(() => DateTime) oldestSince: Date;
  officeId: string;
}

@Seen("central")
@ObjectType("StillThing", { description: "An item or a package still in custody." })
export class StillThingType {
  @Field(() => ID) id: string;
  @Field(() => AlarmSubject) subject: "ITEM" | "PACKAGE";
  @Field(() => String) code: string;
  @Field(() => String) state: string;
  @Field(() => DateTime) since: Date;
  officeId: string | null;
}

@Seen("central")
@ObjectType("StillThingPage")
export class StillThingPageType {
  @Field(() => [StillThingType]) items: readonly StillThingType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}
