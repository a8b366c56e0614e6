import type { MigrationInterface, QueryRunner } from "typeorm";

const before = {
  item: ["IN_SAFE", "RESERVED", "PACKED", "IN_TRANSIT", "ARRIVED", "AT_COUNTER", "DELIVERED", "BATCHED", "FORWARDED", "MISSING", "FOUND", "QUARANTINED"],
  bag: ["DRAFT", "PACKED", "SEALED", "IN_TRANSIT", "ARRIVED", "OPENED", "VERIFIED", "CLOSED", "DISCREPANT", "CLOSED_WITH_REPORT", "CANCELLED"],
};

/** Things that are to return, stolen or damaged; bags that turn back, are late or lost (S10, domain §3). */
export class MoreCustodyStates1766000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setStates(runner, [...before.item, "RETURN_DUE", "STOLEN", "DAMAGED"], [...before.bag, "RETURNING", "OVERDUE", "LOST"]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setStates(runner, before.item, before.bag);
  }
}

async function setStates(runner: QueryRunner, items: readonly string[], bags: readonly string[]): Promise<void> {
  const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(", ");
  await runner.query(`
    ALTER TABLE "custody_item" DROP CONSTRAINT "custody_item_state", ADD CONSTRAINT "custody_item_state" CHECK ("state" IN (${list(items)}));
    ALTER TABLE "transfer_package" DROP CONSTRAINT "transfer_package_state", ADD CONSTRAINT "transfer_package_state" CHECK ("state" IN (${list(bags)}));
  `);
}
