import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Producers who ask for a place in a shop that several share. */
export class Migration20261126051500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "channel_shop_request" ("id" text not null, "shop_id" text not null, "producer_id" text not null, "state" text check ("state" in ('waiting', 'granted', 'refused')) not null default 'waiting', "message" text not null, "asked_by" text not null, "asked_at" timestamptz not null, "reason" text null, "decided_by" text null, "decided_at" timestamptz null, ${STAMPS}, constraint "channel_shop_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_shop_request_waiting" ON "channel_shop_request" ("shop_id", "producer_id") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_shop_request_producer_id_asked_at" ON "channel_shop_request" ("producer_id", "asked_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "channel_shop_request" cascade;`);
  }
}
