import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261125221000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "content_draft" ("registered_product_id" text not null, "fields" jsonb not null, "version" integer not null, "updated_by" text not null, "changed_at" timestamptz not null, ${STAMPS}, constraint "content_draft_pkey" primary key ("registered_product_id"));`,
    );
    this.addSql(
      `create table if not exists "content_submission" ("id" text not null, "registered_product_id" text not null, "fields" jsonb not null, "submitted_by" text not null, "on_behalf_of" text null, "submitted_at" timestamptz not null, "verdict" text check ("verdict" in ('approve', 'ask_changes', 'withdraw', 'replace')) null, "note" text null, "decided_by" text null, "decided_at" timestamptz null, ${STAMPS}, constraint "content_submission_pkey" primary key ("id"), constraint "content_submission_decided_whole" check (("verdict" is null) = ("decided_by" is null) and ("verdict" is null) = ("decided_at" is null)), constraint "content_submission_says_what" check ("verdict" is distinct from 'ask_changes' or "note" is not null));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_submission_registered_product_id_unique" ON "content_submission" ("registered_product_id") WHERE verdict IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_submission_registered_product_id_submitted_at" ON "content_submission" ("registered_product_id", "submitted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_submission_submitted_at" ON "content_submission" ("submitted_at") WHERE verdict IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function content_submission_stands() returns trigger language plpgsql as $$ begin
        if tg_op = 'UPDATE' and old.verdict is null
          and row(new.id, new.registered_product_id, new.fields, new.submitted_by, new.on_behalf_of, new.submitted_at)
            is not distinct from row(old.id, old.registered_product_id, old.fields, old.submitted_by, old.on_behalf_of, old.submitted_at)
        then return new; end if;
        raise exception 'what was sent for review and its answer are never changed';
      end $$;`,
    );
    this.addSql(
      `create or replace trigger content_submission_stands before update or delete on "content_submission" for each row execute function content_submission_stands();`,
    );
    this.addSql(
      `create table if not exists "content_picture" ("id" text not null, "producer_id" text not null, "sha256" text not null, "file_id" text not null, "mime" text check ("mime" in ('image/jpeg', 'image/png', 'image/webp')) not null, "width" integer not null, "height" integer not null, "bytes" integer not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, ${STAMPS}, constraint "content_picture_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_picture_producer_id_sha256_unique" ON "content_picture" ("producer_id", "sha256") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_picture_sha256" ON "content_picture" ("sha256") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "content_sheet" ("id" text not null, "producer_id" text not null, "sha256" text not null, "plan" jsonb not null, "decided_by" text not null, "on_behalf_of" text null, "decided_at" timestamptz not null, "applied_at" timestamptz null, ${STAMPS}, constraint "content_sheet_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_sheet_producer_id_decided_at" ON "content_sheet" ("producer_id", "decided_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_sheet_decided_at" ON "content_sheet" ("decided_at") WHERE applied_at IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["content_draft", "content_submission", "content_picture", "content_sheet"])
      this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`drop function if exists content_submission_stands();`);
  }
}
