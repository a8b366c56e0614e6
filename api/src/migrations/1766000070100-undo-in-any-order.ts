import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Two runs may bring the same word, and only the first is noted as having brought it. When that one was undone first the word's sounds stayed for good; now a word that any run
 * brought goes with the last person who bore it.
 */
export class UndoInAnyOrder1766000070100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, [
      ["w.municipality_id = own AND w.run_id = asked AND s.word = w.word", "w.municipality_id = own AND s.word = w.word"],
      ["DELETE FROM migration_word w WHERE w.municipality_id = own AND w.run_id = asked AND NOT EXISTS", "DELETE FROM migration_word w WHERE w.municipality_id = own AND NOT EXISTS"],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, [
      ["w.municipality_id = own AND s.word = w.word", "w.municipality_id = own AND w.run_id = asked AND s.word = w.word"],
      ["DELETE FROM migration_word w WHERE w.municipality_id = own AND NOT EXISTS", "DELETE FROM migration_word w WHERE w.municipality_id = own AND w.run_id = asked AND NOT EXISTS"],
    ]);
  }
}

async function rewrite(runner: QueryRunner, changes: readonly (readonly [string, string])[]): Promise<void> {
  const [{ text }] = (await runner.query("SELECT pg_get_functiondef('undo_migration(uuid)'::regprocedure) AS text")) as [{ text: string }];
  const changed = changes.reduce((body, [from, to]) => {
    if (!body.includes(from)) throw new Error("undo_migration is not as it was written");
    return body.replace(from, to);
  }, text);
  await runner.query(changed);
}
