import type { PoolClient } from "pg";

/** A transaction that is written here and perhaps nowhere else: SQLSTATE 08007, an outage, after which the same command is sent again. */
class CommitUnsure extends Error {
  readonly code = "08007";
}

/** The condition of a warning; PostgreSQL gives it to COMMIT's answer when its wait for the synchronous standby was cancelled (trust §1). */
const warning = "01000";

/**
 * Sends what ends with COMMIT and answers its results. A COMMIT that answers well but was warned about is none: its row may be
 * lost with this machine, so nobody is told of it until the command was sent again and waited for.
 */
export async function commit<T>(client: Pick<PoolClient, "on" | "off">, send: () => Promise<T>): Promise<T> {
  let warned = false;
  const hear = (notice: { readonly code: string | undefined }) => {
    warned ||= notice.code === warning;
  };
  client.on("notice", hear);
  try {
    const done = await send();
    if (warned) throw new CommitUnsure("the commit was not confirmed by the standby");
    return done;
  } finally {
    client.off("notice", hear);
  }
}
