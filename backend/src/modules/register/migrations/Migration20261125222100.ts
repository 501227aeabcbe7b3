import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Register files that were tried out and wait for a decision. */
export class Migration20261125222100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "register_upload" ("id" text not null, "file_name" text not null, "content" text not null, "report" jsonb not null, "uploaded_by" text not null, "uploaded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "register_upload_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_register_upload_uploaded_at" ON "register_upload" ("uploaded_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "register_upload";`);
  }
}
