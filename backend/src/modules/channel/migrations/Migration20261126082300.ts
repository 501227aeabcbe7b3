import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Listings others of which may stand there under the same SKU. */
export class Migration20261126082300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "channel_listing" add column if not exists "sku_watched" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "channel_listing" drop column if exists "sku_watched";`);
  }
}
