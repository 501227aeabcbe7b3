import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** What producers did with many at once, so that it can be taken back. */
export class Migration20261126121700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "channel_bulk_act" ("id" text not null, "producer_id" text not null, "body" jsonb not null, "acted_by" text not null, "acted_at" timestamptz not null, ${STAMPS}, constraint "channel_bulk_act_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_bulk_act_producer_id_acted_at" ON "channel_bulk_act" ("producer_id", "acted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "channel_bulk_act" cascade;`);
  }
}
