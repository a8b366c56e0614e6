import { describe, expect, test } from "@jest/globals";
import { EventEmitter } from "node:events";
import type { PoolClient } from "pg";
import { commit } from "./commit";
import { isOutage } from "./format-error";

/** A connection whose COMMIT answers well, with these notices on the way. */
function connection(...codes: readonly string[]) {
  const client = new EventEmitter();
  const send = async () => {
    for (const code of codes) client.emit("notice", { code });
    return "COMMIT";
  };
  return { client: client as unknown as PoolClient, send };
}

describe("a commit", () => {
  test("that answers without a warning is one", async () => {
    const { client, send } = connection("00000", "42P07");
    expect(await commit(client, send)).toBe("COMMIT");
    expect(client.listenerCount("notice")).toBe(0);
  });

  test("whose wait for the standby was cancelled is an outage, though it answers COMMIT", async () => {
    const { client, send } = connection("00000", "01000", "00000");
    const problem: unknown = await commit(client, send).catch((caught: unknown) => caught);
    expect(isOutage(problem)).toBe(true);
    expect(client.listenerCount("notice")).toBe(0);
  });

  test("warned about before says nothing of this one", async () => {
    const { client, send } = connection();
    client.emit("notice", { code: "01000" } as never);
    expect(await commit(client, send)).toBe("COMMIT");
  });

  test("that fails is told as it failed", async () => {
    const { client } = connection();
    await expect(commit(client, () => Promise.reject(new Error("deferred constraint")))).rejects.toThrow("deferred constraint");
    expect(client.listenerCount("notice")).toBe(0);
  });
});
