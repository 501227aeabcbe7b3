import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a marketplace called a listing it took and has not shown. */
export class Migration20261126013300 extends Migration {
  override async up(): Promise<void> {
    this.addSql('alter table "channel_listing" add column if not exists "accepted_as" text null;');
  }

  override async down(): Promise<void> {
    this.addSql('alter table "channel_listing" drop column if exists "accepted_as";');
  }
}
