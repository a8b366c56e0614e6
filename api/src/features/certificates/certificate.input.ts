import { Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../../platform/scalars";

@InputType({ description: "A certificate of filing as the Directorate issued it." })
export class DirectorateCertificateInput {
  @Field(() => ID) applicationId: string;
  @Length(1, 60) @Field(() => String) serial: string;
  @Field(() => LocalDate) issuedOn: string;
  @Field(() => LocalDate) validUntil: string;
}
