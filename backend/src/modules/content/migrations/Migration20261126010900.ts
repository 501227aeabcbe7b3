import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Every version of a working copy, what two devices wrote into one field, and photographs on their way here. */
export class Migration20261126010900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "content_draft_version" ("registered_product_id" text not null, "version" integer not null, "fields" jsonb not null, "saved_by" text not null, "saved_at" timestamptz not null, constraint "content_draft_version_pkey" primary key ("registered_product_id", "version"));`,
    );
    this.addSql(
      `insert into "content_draft_version" ("registered_product_id", "version", "fields", "saved_by", "saved_at") select "registered_product_id", "version", "fields", "updated_by", "changed_at" from "content_draft" on conflict do nothing;`,
    );
    this.addSql(
      `create table if not exists "content_conflict" ("id" text not null, "registered_product_id" text not null, "field" text not null, "kept" text null, "other" text null, "other_by" text not null, "other_at" timestamptz not null, "settled_by" text null, "settled_at" timestamptz null, constraint "content_conflict_pkey" primary key ("id"), constraint "content_conflict_settled_whole" check (("settled_by" is null) = ("settled_at" is null)));`,
    );
    this.addSql(
      `create unique index if not exists "IDX_content_conflict_open" on "content_conflict" ("registered_product_id", "field", md5(coalesce("other", ''))) where "settled_at" is null;`,
    );
    this.addSql(
      `create table if not exists "content_upload" ("id" text not null, "producer_id" text not null, "registered_product_id" text not null, "size" integer not null check ("size" > 0), "received" integer not null default 0 check ("received" between 0 and "size"), "begun_by" text not null, "begun_at" timestamptz not null, constraint "content_upload_pkey" primary key ("id"));`,
    );
    this.addSql(
      `create table if not exists "content_upload_piece" ("upload_id" text not null references "content_upload" ("id") on delete cascade, "start" integer not null, "bytes" bytea not null, constraint "content_upload_piece_pkey" primary key ("upload_id", "start"));`,
    );
    this.addSql(
      `create index if not exists "IDX_content_upload_producer" on "content_upload" ("producer_id", "begun_at");`,
    );
    this.addSql(`alter table "content_picture" add column if not exists "measures" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "content_picture" drop column if exists "measures";`);
    for (const table of ["content_upload_piece", "content_upload", "content_conflict", "content_draft_version"])
      this.addSql(`drop table if exists "${table}" cascade;`);
  }
}
