import { registerEnumType } from "type-graphql";
import { type Confirmation, confirmations } from "./confirmation.rules";

export const ConfirmationEnum = Object.fromEntries(confirmations.map((one) => [one, one])) as { readonly [C in Confirmation]: C };
registerEnumType(ConfirmationEnum, {
  name: "Confirmation",
  description: "By what a person confirmed a signed hand-over. PASSKEY: a key of their own over this very message, the person verified. PIN: the app's word that it asked for the PIN, weaker. WRONG_KEY: a key came that does not fit. NONE: nothing came, or nothing was signed.",
});
