import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** When a person said that the create in doubt made nothing. */
export class Migration20261126042700 extends Migration {
  override async up(): Promise<void> {
    this.addSql('alter table "channel_listing" add column if not exists "ruled_out_at" timestamptz null;');
  }

  override async down(): Promise<void> {
    this.addSql('alter table "channel_listing" drop column if exists "ruled_out_at";');
  }
}
