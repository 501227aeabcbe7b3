import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** At how many pieces a producer wants to be told that a product runs low. */
export class Migration20261126143200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "notice_setting" add column if not exists "low_stock" integer not null default 5 check ("low_stock" between 0 and 1000);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "notice_setting" drop column if exists "low_stock";`);
  }
}
