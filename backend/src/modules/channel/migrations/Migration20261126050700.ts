import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** What a person asked to be listed is accepted at once and worked on by itself. */
export class Migration20261126050700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "channel_send" ("id" text not null, "send_id" text not null, "producer_id" text not null, "shop_id" text not null, "product_id" text not null, "asked_by" text not null, "asked_at" timestamptz not null, "outcome" text null, "listing_id" text null, "faults" jsonb null, "tried_at" timestamptz null, ${STAMPS}, constraint "channel_send_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_send_pair" ON "channel_send" ("send_id", "shop_id", "product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_send_open" ON "channel_send" ("send_id") WHERE outcome IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "channel_send" cascade;`);
  }
}
