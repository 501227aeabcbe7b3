import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126013100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dossier_paper" ("id" text not null, "producer_id" text not null, "product_id" text null, "kind" text not null, "number" text null, "issuer" text null, "issued_on" text null, "expires_on" text null, "file_id" text null, "file_name" text null, "sha256" text null, "bytes" integer null, "added_by" text not null, "removed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dossier_paper_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dossier_paper_producer_id" ON "dossier_paper" ("producer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dossier_paper_expires_on" ON "dossier_paper" ("expires_on") WHERE expires_on IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dossier_paper" cascade;`);
  }
}
