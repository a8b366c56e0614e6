import { Length } from "class-validator";
import { Field, InputType } from "type-graphql";

@InputType({ description: "Public half of a P-256 key: 32 bytes each, base64url." })
export class DeviceKeyInput {
  @Length(43, 43) @Field(() => String) x: string;
  @Length(43, 43) @Field(() => String) y: string;
}
