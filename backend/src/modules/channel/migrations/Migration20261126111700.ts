import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** When a shop was last read through for second listings under SKUs of ours. */
export class Migration20261126111700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "channel_shop" add column if not exists "twins_looked_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "channel_shop" drop column if exists "twins_looked_at";`);
  }
}
