import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Decisions by group, channel and shop; matches that wait for a person; file exchange; claims. */
export class Migration20261125213500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "channel_shop" add column if not exists "way" text check ("way" in ('api', 'file')) not null default 'api', add column if not exists "connected_at" timestamptz null, add column if not exists "surveyed_at" timestamptz null, alter column "sealed_tokens" drop not null, alter column "access_expires_at" drop not null;`,
    );
    this.addSql(
      `create table if not exists "channel_decision" ("id" text not null, "kind" text check ("kind" in ('mapping', 'terms', 'columns')) not null, "channel" text not null, "shop" text not null default '', "subject" text not null default '', "version" integer not null, "body" jsonb not null, "saved_by" text not null, "saved_at" timestamptz not null, ${STAMPS}, constraint "channel_decision_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_decision_version" ON "channel_decision" ("kind", "channel", "shop", "subject", "version") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function channel_decision_stands() returns trigger language plpgsql as $$ begin raise exception 'a decision is never changed; save a new version'; end $$;`,
    );
    this.addSql(
      `create or replace trigger channel_decision_stands before update or delete on "channel_decision" for each row execute function channel_decision_stands();`,
    );
    this.addSql(
      `create table if not exists "channel_found" ("id" text not null, "shop_id" text not null, "external_id" text not null, "seen" jsonb not null, "found_at" timestamptz not null, ${STAMPS}, constraint "channel_found_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_found_shop_id_external_id" ON "channel_found" ("shop_id", "external_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_match" ("id" text not null, "shop_id" text not null, "product_id" text not null, "settings" jsonb not null, "candidates" jsonb not null, "state" text check ("state" in ('waiting', 'adopted', 'created', 'dropped')) not null default 'waiting', "external_id" text null, "asked_by" text not null, "asked_at" timestamptz not null, "decided_by" text null, "decided_at" timestamptz null, ${STAMPS}, constraint "channel_match_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_match_waiting" ON "channel_match" ("shop_id", "product_id") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_exchange_batch" ("id" text not null, "shop_id" text not null, "number" integer not null, "manifest" jsonb not null, "refused" jsonb not null, "file" bytea not null, "media_type" text not null, "made_by" text not null, "made_at" timestamptz not null, "handed_over_by" text null, "handed_over_at" timestamptz null, ${STAMPS}, constraint "channel_exchange_batch_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_exchange_batch_number" ON "channel_exchange_batch" ("shop_id", "number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_exchange_row" ("id" text not null, "shop_id" text not null, "product_id" text not null, "row_code" text not null, "state" text check ("state" in ('chosen', 'prepared', 'handed_over', 'claimed_listed', 'refused', 'withdrawn')) not null default 'chosen', "settings" jsonb not null default '{}', "batch_id" text null, "url" text null, "item_id" text null, "reason" text null, "changed_at" timestamptz not null, ${STAMPS}, constraint "channel_exchange_row_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_exchange_row_code" ON "channel_exchange_row" ("shop_id", "row_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_exchange_row_product" ON "channel_exchange_row" ("shop_id", "product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_claim" ("id" text not null, "channel" text not null, "shop_id" text null, "product_id" text not null, "url" text not null, "item_id" text null, "origin" text check ("origin" in ('exchange', 'officer', 'producer')) not null, "claimed_by" text not null, "claimed_at" timestamptz not null, "withdrawn_at" timestamptz null, ${STAMPS}, constraint "channel_claim_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_claim_standing" ON "channel_claim" ("product_id", "url") WHERE withdrawn_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_claim_claimed_at" ON "channel_claim" ("claimed_at", "id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of [
      "channel_claim",
      "channel_exchange_row",
      "channel_exchange_batch",
      "channel_match",
      "channel_found",
      "channel_decision",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
    this.addSql(`drop function if exists channel_decision_stands();`);
    this.addSql(
      `alter table "channel_shop" drop column if exists "way", drop column if exists "connected_at", drop column if exists "surveyed_at";`,
    );
  }
}
