import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The numbers producers want buyers to see. */
export class Migration20261126143700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "seller_contact" ("id" text not null, "producer_id" text not null, "phone" text not null, "shown_by" text not null, "ended_at" timestamptz null, "ended_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_contact_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_contact_deleted_at" ON "seller_contact" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_contact_shown_unique" ON "seller_contact" ("producer_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_contact" cascade;`);
  }
}
