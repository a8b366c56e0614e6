import type { Tx } from "../../platform/transaction";
import type { Entrant } from "../custody";
import { lockPackagesComing } from "./find-packages";
import { movePackages } from "./move-package";
import { moveSealBoxes } from "./move-seal-boxes";
import { judgeRedirect } from "./redirect.rules";

/** Bags on their way to an office come to another; who has them goes on answering for them. The boxes of seals of the office go there too. */
export async function redirectPackages(tx: Tx, actor: Entrant, fromOfficeId: string, toOfficeId: string, facts: { readonly act: string; readonly commandId: string; readonly secondPersonId: string }): Promise<void> {
  const { act, commandId, secondPersonId } = facts;
  const moves = (await lockPackagesComing(tx, fromOfficeId)).flatMap((row) => {
    const redirected = judgeRedirect(row, fromOfficeId, toOfficeId);
    if (!redirected) return [];
    const said = { fromOffice: fromOfficeId, intoOffice: toOfficeId, toOffice: redirected.change.toOfficeId ?? row.toOfficeId, returning: redirected.change.returning ?? row.returning };
    return [{ actor, row, ...redirected, recorded: { act, commandId, secondPersonId, facts: said } }];
  });
  await movePackages(tx, moves);
  await moveSealBoxes(tx, fromOfficeId, toOfficeId);
}
