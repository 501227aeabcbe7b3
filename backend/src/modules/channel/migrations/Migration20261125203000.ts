import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261125203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "channel_shop" ("id" text not null, "channel" text not null, "external_id" text not null, "name" text null, "producer_id" text null, "state" text check ("state" in ('connected', 'reconnect')) not null default 'connected', "sealed_tokens" text not null, "access_expires_at" timestamptz not null, "refresh_expires_at" timestamptz null, ${STAMPS}, constraint "channel_shop_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_shop_channel_external_id_unique" ON "channel_shop" ("channel", "external_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_listing" ("id" text not null, "shop_id" text not null, "product_id" text not null, "external_id" text null, "state" text check ("state" in ('new', 'in_step', 'behind', 'asking', 'refused', 'closed')) not null default 'new', "settings" jsonb not null, "choices" jsonb not null default '{}', "drift" jsonb not null default '[]', "wanted" jsonb not null, "wanted_version" integer not null default 1, "wanted_at" timestamptz not null, "sent" jsonb not null default '{}', "sent_version" integer not null default 0, "sent_at" timestamptz null, "sending" jsonb null, "in_doubt_since" timestamptz null, "seen" jsonb null, "seen_version" integer not null default 0, "seen_at" timestamptz null, "looked_at" timestamptz null, "failure" jsonb null, ${STAMPS}, constraint "channel_listing_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_listing_open" ON "channel_listing" ("shop_id", "product_id") WHERE state <> 'closed' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_listing_external" ON "channel_listing" ("shop_id", "external_id") WHERE state <> 'closed' AND deleted_at IS NULL;`,
    );
    for (const column of ["looked_at", "wanted_at"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_channel_listing_${column}" ON "channel_listing" ("${column}") WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(
      `create table if not exists "channel_listing_event" ("id" text not null, "listing_id" text not null, "at" timestamptz not null, "actor" text not null, "kind" text not null, "message_vi" text not null, "message_en" text not null, "detail" jsonb null, ${STAMPS}, constraint "channel_listing_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_listing_event_listing_id_at" ON "channel_listing_event" ("listing_id", "at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function channel_history_stands() returns trigger language plpgsql as $$ begin raise exception 'the history of a listing is never changed'; end $$;`,
    );
    this.addSql(
      `create or replace trigger channel_listing_event_stands before update or delete on "channel_listing_event" for each row execute function channel_history_stands();`,
    );
    this.addSql(
      `create table if not exists "channel_picture" ("id" text not null, "shop_id" text not null, "url" text not null, "ref" text not null, ${STAMPS}, constraint "channel_picture_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_picture_shop_id_url_unique" ON "channel_picture" ("shop_id", "url") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["channel_picture", "channel_listing_event", "channel_listing", "channel_shop"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
    this.addSql(`drop function if exists channel_history_stands();`);
  }
}
