import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const ORIGINS = `'own_listing', 'claim', 'file_exchange', 'officer', 'own_shop', 'feed'`;
const ORIGINS_BEFORE = `'own_listing', 'claim', 'file_exchange', 'officer', 'own_shop'`;
const originIn = (origins: string) =>
  `alter table "presence_link" drop constraint if exists "presence_link_origin_check",
   add constraint "presence_link_origin_check" check ("origin" in (${origins}));`;

const TABLES = [
  // Who allowed a channel's list to be read, or no longer does; of two lines the later holds.
  `"presence_feed_grant" ("id" text not null, "channel_id" text not null,
    "state" text not null check ("state" in ('authorised', 'withdrawn')), "source" text not null, "note" text not null,
    "recorded_by" text not null, "recorded_at" timestamptz not null, constraint "presence_feed_grant_pkey" primary key ("id"))`,
  `"presence_feed_run" ("id" text not null, "channel_id" text not null, "began_at" timestamptz not null, "ended_at" timestamptz not null,
    "outcome" text not null check ("outcome" in ('taken', 'unchanged', 'failed')), "fault" text null, "detail" text null,
    "generated_at" timestamptz null, "list_sha256" text null, "counts" jsonb null, "refused" jsonb not null default '[]',
    "unmatched" jsonb not null default '[]', constraint "presence_feed_run_pkey" primary key ("id"))`,
  // When somebody last asked to read at once; the only row of these that is written twice.
  `"presence_feed_wish" ("channel_id" text not null, "asked_at" timestamptz not null,
    constraint "presence_feed_wish_pkey" primary key ("channel_id"))`,
];
const KEPT = ["presence_feed_grant", "presence_feed_run"];

/** Lists that channels give away by agreement. */
export class Migration20261126150700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(originIn(ORIGINS));
    for (const table of TABLES) this.addSql(`create table if not exists ${table};`);
    this.addSql(
      `create index if not exists "IDX_presence_feed_grant" on "presence_feed_grant" ("channel_id", "recorded_at");`,
    );
    this.addSql(
      `create index if not exists "IDX_presence_feed_run" on "presence_feed_run" ("channel_id", "began_at");`,
    );
    this.addSql(`create index if not exists "IDX_presence_link_channel" on "presence_link" ("channel_id");`);
    for (const table of KEPT) {
      this.addSql(
        `create or replace trigger ${table}_stands before update or delete on "${table}" for each row execute function presence_stands();`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of ["wish", "run", "grant"]) this.addSql(`drop table if exists "presence_feed_${table}" cascade;`);
    this.addSql(`drop index if exists "IDX_presence_link_channel";`);
    this.addSql(originIn(ORIGINS_BEFORE));
  }
}
