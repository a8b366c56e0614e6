import { Field, ID, Int, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { ApplicationType } from "../applications";

@Seen("desk")
@ObjectType("Attachment", { description: "A scan of a paper of an application." })
export class AttachmentType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: "The paper of the checklist it shows." }) requirement: string | null;
  @Field(() => String) name: string;
  @Field(() => Int, { description: "In bytes." }) size: number;
  @Field(() => DateTime) addedAt: Date;
  addedBy: string;
}

export const VoidAttachmentResult = resultOf("VoidAttachmentResult", () => ApplicationType);
