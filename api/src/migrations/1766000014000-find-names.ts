import type { MigrationInterface, QueryRunner } from "typeorm";
import { soundKeys } from "../features/applicants/name-sounds.rules";
import { nameWords } from "../features/applicants/name-words.rules";
import { tenantTable } from "../platform/tenant-table";

/**
 * Names are found by equal words and equal keys in B-trees: behind row-level security an index answers only what cannot
 * leak, and equality of texts cannot, while likeness (`%`, `&&`) is asked of every row.
 */
export class FindNames1766000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "applicant_name" (
        "municipality_id" character(4) NOT NULL,
        "word" text NOT NULL,
        "birth_year" integer NOT NULL,
        "applicant_id" uuid NOT NULL,
        CONSTRAINT "applicant_name_pk" PRIMARY KEY ("municipality_id", "word", "birth_year", "applicant_id"),
        CONSTRAINT "applicant_name_applicant" FOREIGN KEY ("municipality_id", "applicant_id") REFERENCES "applicant" ("municipality_id", "id")
      );
      CREATE INDEX "applicant_name_of_applicant" ON "applicant_name" ("municipality_id", "applicant_id");
      CREATE TABLE "name_sound" (
        "municipality_id" character(4) NOT NULL,
        "sound" text NOT NULL,
        "word" text NOT NULL,
        CONSTRAINT "name_sound_pk" PRIMARY KEY ("municipality_id", "sound", "word"),
        CONSTRAINT "name_sound_municipality" FOREIGN KEY ("municipality_id") REFERENCES "municipality" ("municipality_id")
      );
      ALTER TABLE "applicant" NO FORCE ROW LEVEL SECURITY;
    `);
    await fill(runner);
    await runner.query(`
      ALTER TABLE "applicant" FORCE ROW LEVEL SECURITY;
      DROP INDEX "applicant_search";
      ALTER TABLE "applicant" DROP COLUMN "search_key";
    `);
    await tenantTable(runner, "applicant_name", { remove: true });
    await tenantTable(runner, "name_sound");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "applicant" ADD "search_key" text NOT NULL DEFAULT '';
      CREATE INDEX "applicant_search" ON "applicant" USING gin ("search_key" gin_trgm_ops);
      DROP TABLE "name_sound";
      DROP TABLE "applicant_name";
    `);
  }
}

interface Named {
  readonly municipality_id: string;
  readonly id: string;
  readonly latin_surname: string;
  readonly latin_given_name: string;
  readonly greek_surname: string | null;
  readonly greek_given_name: string | null;
  readonly birth_year: number;
}

/** The names of everyone already known, a thousand people at a time. */
async function fill(runner: QueryRunner): Promise<void> {
  let after = { municipality_id: "", id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const people = (await runner.query(
      `SELECT municipality_id, id, latin_surname, latin_given_name, greek_surname, greek_given_name, birth_year FROM applicant
       WHERE (municipality_id, id) > ($1, $2::uuid) ORDER BY municipality_id, id LIMIT 1000`,
      [after.municipality_id, after.id],
    )) as Named[];
    const last = people.at(-1);
    if (!last) return;
    const words = people.flatMap((person) =>
      nameWords(person.latin_surname, person.latin_given_name, person.greek_surname, person.greek_given_name).map((word) => ({ municipality: person.municipality_id, id: person.id, year: person.birth_year, word })),
    );
    const sounds = words.flatMap(({ municipality, word }) => soundKeys(word).map((sound) => ({ municipality, sound, word })));
    await runner.query(`INSERT INTO applicant_name (municipality_id, word, birth_year, applicant_id) SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::uuid[])`, [
      words.map((row) => row.municipality),
      words.map((row) => row.word),
      words.map((row) => row.year),
      words.map((row) => row.id),
    ]);
    await runner.query(`INSERT INTO name_sound (municipality_id, sound, word) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`, [
      sounds.map((row) => row.municipality),
      sounds.map((row) => row.sound),
      sounds.map((row) => row.word),
    ]);
    after = last;
  }
}
