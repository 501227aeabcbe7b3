import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** As `tellsStars` of the domain reads a text. */
const STARS = String.raw`ocop\s*[:–-]?\s*\d\s*sao|\d\s*sao\s*ocop`;

/** Stock of the listing, or of one of its sizes, is to fall below what the marketplace shows or was last told. Numbers as text would compare wrongly. */
const STOCK_FALLS = `create or replace function channel_stock_falls(wanted jsonb, sent jsonb, sending jsonb, seen jsonb)
  returns boolean language sql immutable as $$
    select coalesce((wanted->>'stock')::numeric < greatest(
        (sent->>'stock')::numeric, (sending->>'stock')::numeric, (seen#>>'{units,0,stock}')::numeric), false)
      or exists (select 1 from jsonb_array_elements(coalesce(wanted->'sizes', '[]')) size where (size->>'stock')::numeric < (
        select max((told->>'stock')::numeric) from jsonb_array_elements(
          coalesce(sent->'sizes', '[]') || coalesce(sending->'sizes', '[]') || coalesce(seen->'units', '[]')) told
        where told->>'sku' = size->>'sku'))
  $$;`;

/** A listing in doubt is looked for; stock that falls and star wording that must go are sent: never fewer than `domain/pause.ts` lets out. */
const PASSES = `coalesce(
  ("external_id" is null and "in_doubt_since" is not null)
  or ("external_id" is not null and (
    channel_stock_falls("wanted", "sent", "sending", "seen")
    or coalesce(("wanted"->>'stars')::numeric, 0) < greatest(("sent"->>'stars')::numeric, ("sending"->>'stars')::numeric)
    or (("wanted"->>'stars') is null and (("seen"->>'title') ~* '${STARS}' or ("seen"->>'description') ~* '${STARS}'))
  )), false)`;

/** A shop may be paused: who, when and why, its history, and which of its listings go on meanwhile. */
export class Migration20261126044100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "channel_shop" add column if not exists "paused_at" timestamptz null, add column if not exists "paused_by" text null, add column if not exists "paused_as" text check ("paused_as" in ('officer', 'producer')) null, add column if not exists "pause_reason" text null;`,
    );
    this.addSql(STOCK_FALLS);
    this.addSql(
      `alter table "channel_listing" add column if not exists "passes_pause" boolean generated always as (${PASSES}) stored;`,
    );
    this.addSql(
      `create table if not exists "channel_shop_pause" ("id" text not null, "shop_id" text not null, "act" text check ("act" in ('paused', 'resumed')) not null, "at" timestamptz not null, "actor" text not null, "actor_as" text check ("actor_as" in ('officer', 'producer')) not null, "reason" text null, ${STAMPS}, constraint "channel_shop_pause_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_shop_pause_shop_id_at" ON "channel_shop_pause" ("shop_id", "at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create or replace function channel_pause_stands() returns trigger language plpgsql as $$ begin raise exception 'who paused a shop and why is never changed'; end $$;`,
    );
    this.addSql(
      `create or replace trigger channel_shop_pause_stands before update or delete on "channel_shop_pause" for each row execute function channel_pause_stands();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "channel_shop_pause" cascade;`);
    this.addSql("drop function if exists channel_pause_stands();");
    this.addSql(`alter table "channel_listing" drop column if exists "passes_pause";`);
    this.addSql("drop function if exists channel_stock_falls(jsonb, jsonb, jsonb, jsonb);");
    this.addSql(
      `alter table "channel_shop" drop column if exists "paused_at", drop column if exists "paused_by", drop column if exists "paused_as", drop column if exists "pause_reason";`,
    );
  }
}
