import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Sheets a producer has sent to see what they would change, kept until they are applied or a day has passed. */
export class Migration20261126011200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "content_sheet_file" ("id" text not null, "producer_id" text not null, "file_name" text not null, "bytes" bytea not null, "sent_by" text not null, "sent_at" timestamptz not null, constraint "content_sheet_file_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create index if not exists "IDX_content_sheet_file_producer" on "content_sheet_file" ("producer_id", "sent_at");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "content_sheet_file" cascade;`);
  }
}
