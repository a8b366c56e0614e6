import { Field, Int, ObjectType } from "type-graphql";
import { LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { OfficeStatus } from "../offices";
import { ItemKindEnum, ItemStateEnum } from "../custody";

@Seen("central")
@ObjectType("ItemsAsOf", { description: "How many things of a kind and state were in custody at one place." })
export class ItemsAsOfType {
  officeId: string | null;
  @Field(() => ItemKindEnum) kind: string;
  @Field(() => ItemStateEnum) state: string;
  @Field(() => Boolean, { description: "A safe answered for it; else a person." }) inSafe: boolean;
  @Field(() => Int) count: number;
}

@Seen("central")
@ObjectType("OfficeAsOf", { description: "An office as it stood at the end of a day." })
export class OfficeAsOfType {
  officeId: string;
  @Field(() => String, { description: "Whose office it was then." }) municipality: string;
  @Field(() => OfficeStatus, { description: "As it was set; a silent line suspends it by itself." }) state: string;
  @Field(() => Int) openApplications: number;
  @Field(() => Int, { description: "Numbers of the year's register that were given here." }) numbers: number;
  @Field(() => Int, { description: "Bags on their way to it." }) packagesComing: number;
  @Field(() => Int) items: number;
}

@Seen("central")
@ObjectType("ReportAsOf", { description: "Offices, work and things as they stood at the end of a day, from what was written by then and never changed." })
export class ReportAsOfType {
  @Field(() => LocalDate) asOf: string;
  @Field(() => [OfficeAsOfType]) offices: readonly OfficeAsOfType[];
  @Field(() => [ItemsAsOfType]) items: readonly ItemsAsOfType[];
}
