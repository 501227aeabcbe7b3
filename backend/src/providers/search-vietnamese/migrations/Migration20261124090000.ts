import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The catalogue of the Vietnamese search provider. Its document tables are made per index version, when indexes are migrated.
 * A revision starts at the time of creation, so an index dropped and made anew never repeats one.
 */
export class Migration20261124090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "search_vietnamese_index" (
        "name" text primary key,
        "document_table" text not null,
        "word_table" text not null,
        "plan_hash" text not null,
        "plan" jsonb not null,
        "document_count" bigint not null default 0,
        "analysed_count" bigint not null default 0,
        "revision" bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint,
        "word_revision" bigint not null default 0,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now()
      );
    `);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_vietnamese_index";`);
  }
}
