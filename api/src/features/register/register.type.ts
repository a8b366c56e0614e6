import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, LocalDate } from "../../platform/scalars";

export const ProtocolDirection = { INCOMING: "INCOMING", OUTGOING: "OUTGOING", INTERNAL: "INTERNAL" } as const;
registerEnumType(ProtocolDirection, { name: "ProtocolDirection" });

@ObjectType("ProtocolEntry", { description: "One paper of the common protocol (S6; content: Law 2690/1999 art. 12)." })
export class ProtocolEntryType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => Int) year: number;
  @Field(() => LocalDate) receivedOn: string;
  @Field(() => DateTime) registeredAt: Date;
  @Field(() => ProtocolDirection) direction: keyof typeof ProtocolDirection;
  @Field(() => String) characterisation: string;
  @Field(() => String) subject: string;
  @Field(() => Int) attachments: number;
  @Field(() => String) addressee: string;
  @Field(() => String, { nullable: true }) sender: string | null;
  @Field(() => String, { nullable: true }) senderNumber: string | null;
  @Field(() => LocalDate, { nullable: true }) senderDate: string | null;
  officeId: string;
  clerkId: string;
}

@ObjectType("ProtocolEntryPage")
export class ProtocolEntryPageType {
  @Field(() => [ProtocolEntryType]) items: readonly ProtocolEntryType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}
