import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The work that waits for each listing, the processes that do it, and the pace of calls they share. */
export class Migration20261125213700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "channel_due" ("listing_id" text not null primary key, "shop_id" text not null, "urgency" smallint not null, "due_at" timestamptz null, "attempts" smallint not null default 0, "crashes" smallint not null default 0, "last_error" text null, "held_by" integer null, "held_at" timestamptz null);`,
    );
    this.addSql(
      `create index if not exists "IDX_channel_due_next" on "channel_due" ("shop_id", "urgency", "due_at") where held_by is null and due_at is not null and attempts < 12;`,
    );
    this.addSql(
      `create index if not exists "IDX_channel_due_held" on "channel_due" ("held_by") where held_by is not null;`,
    );
    this.addSql(
      `create table if not exists "channel_stale" ("listing_id" text not null primary key, "noted_at" timestamptz not null default clock_timestamp());`,
    );
    this.addSql(
      `create index if not exists "IDX_channel_listing_product" on "channel_listing" ("product_id") where state <> 'closed' and deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_channel_listing_shop_looked_at" on "channel_listing" ("shop_id", "looked_at" nulls first) where state <> 'closed' and deleted_at is null;`,
    );
    this.addSql(
      `create table if not exists "channel_process" ("id" integer not null primary key, "workers" text[] not null default '{}', "started_at" timestamptz not null default now());`,
    );
    // Unlogged: a server that crashed has kept everybody silent long enough.
    this.addSql(
      `create unlogged table if not exists "channel_pace" ("key" text not null primary key, "due" double precision not null default 0, "blocked" double precision not null default 0);`,
    );
    this.addSql(TAKE_PERMITS);
    // Open work of installations that had one queue entry per listing.
    this.addSql(
      `insert into channel_due (listing_id, shop_id, urgency, due_at) select id, shop_id, 30, now() from channel_listing where state <> 'closed' and deleted_at is null on conflict do nothing;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists channel_take_permits(text[], float8[], float8[], float8[]);`);
    for (const table of ["channel_pace", "channel_process", "channel_stale", "channel_due"])
      this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`drop index if exists "IDX_channel_listing_product", "IDX_channel_listing_shop_looked_at";`);
  }
}

/**
 * The generic cell rate algorithm of `nextPermit`, in the database and by its clock, for several calls at once. Answers the
 * wait in milliseconds for each, below zero where it would exceed the caller's limit, so that nothing was reserved.
 * Keys must come in order: two callers that lock the same rows in the same order never wait for each other in a circle.
 */
const TAKE_PERMITS = `
create or replace function channel_take_permits(keys text[], intervals float8[], bursts float8[], longest float8[])
returns float8[] language plpgsql as $$
declare
  answer float8[] := '{}';
  at float8;
  kept channel_pace;
  tolerance float8;
  silence float8;
  theoretical float8;
  wait float8;
begin
  for i in 1 .. coalesce(array_length(keys, 1), 0) loop
    insert into channel_pace (key) values (keys[i]) on conflict do nothing;
    select * into kept from channel_pace where key = keys[i] for update;
    at := extract(epoch from clock_timestamp()) * 1000;
    tolerance := intervals[i] * (bursts[i] - 1);
    -- Nobody reserves that far ahead: the clock was set back, and must not silence anybody for hours.
    if kept.due > at + tolerance + intervals[i] + greatest(longest[i], 60000) then kept.due := at; end if;
    if kept.blocked > at + 90000000 then kept.blocked := at; end if;
    silence := greatest(0, kept.blocked - at);
    theoretical := greatest(kept.due, at + silence, case when silence > 0 then kept.blocked + tolerance else 0 end);
    wait := silence + greatest(0, ceil(theoretical - tolerance - at - silence));
    if wait > longest[i] then
      answer := answer || -wait;
    else
      update channel_pace set due = theoretical + intervals[i] where key = keys[i];
      answer := answer || wait;
    end if;
  end loop;
  return answer;
end $$;`;
