import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const STATES = `'live', 'listed_not_buyable', 'stale', 'lost', 'claimed', 'none', 'unknown', 'not_applicable'`;

/** Instants inside records are UTC text with a `Z`, so reading them depends on no setting. */
const INSTANT = `create or replace function presence_instant(text) returns timestamptz language plpgsql immutable strict parallel safe
  as $$ begin return $1::timestamptz; end $$;`;

/** Everything that is asked for is derived from the chained body, so that no column can be changed beside it. */
const CHECK = `create table if not exists "presence_check" (
  "sequence" bigint not null, "id" text not null, "previous" text not null, "hash" text not null, "body" jsonb not null,
  "product_id" text not null generated always as (body->>'product') stored,
  "channel_id" text not null generated always as (body->>'channel') stored,
  "link_id" text null generated always as (body->>'link') stored,
  "grade" text not null generated always as (body->>'grade') stored,
  "outcome" text not null generated always as (body->>'outcome') stored,
  "observed_at" timestamptz not null generated always as (presence_instant(body->>'observedAt')) stored,
  "day" date not null generated always as ((presence_instant(body->>'observedAt') at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  "recorded_at" timestamptz not null generated always as (presence_instant(body->>'recordedAt')) stored,
  "overrules" text null generated always as (body->'person'->>'overrules') stored,
  "photo" text null generated always as (body->'person'->>'photoSha256') stored,
  "service" boolean not null generated always as (coalesce((body->>'service')::boolean, false)) stored,
  "sample" boolean not null generated always as (coalesce((body->>'sample')::boolean, false)) stored,
  constraint "presence_check_pkey" primary key ("sequence"))`;

const SPAN = `create table if not exists "presence_span" (
  "id" text not null, "product_id" text not null, "channel_id" text not null, "state" text not null check ("state" in (${STATES})),
  "grade" text null check ("grade" in ('A', 'B', 'C', 'D', 'E')), "valid_from" date not null, "valid_to" date null,
  "known_from" timestamptz not null, "known_to" timestamptz null, "check_id" text null, "sample" boolean not null default false,
  check ("valid_to" > "valid_from"), check ("known_to" > "known_from"), constraint "presence_span_pkey" primary key ("id"))`;

const LINK = `create table if not exists "presence_link" (
  "id" text not null, "product_id" text not null, "channel_id" text not null, "place" text not null, "url" text not null,
  "host" text not null, "listing_key" text null,
  "origin" text not null check ("origin" in ('own_listing', 'claim', 'file_exchange', 'officer', 'own_shop')),
  "kind" text not null check ("kind" in ('goods', 'service')), "sample" boolean not null default false,
  "watched" boolean not null default true, "read_back" boolean not null default false,
  "state" text not null default 'unknown' check ("state" in (${STATES})), "doubtful" boolean not null default false,
  "unreachable" integer not null default 0, "last_checked_at" timestamptz null, "due_at" timestamptz null,
  "leased_until" timestamptz null, "last_page" bigint null, "etag" text null, "last_modified" text null, ${STAMPS},
  constraint "presence_link_pkey" primary key ("id"))`;

const TABLES = [
  CHECK,
  SPAN,
  LINK,
  `create table if not exists "presence_head" ("id" integer not null default 1 check ("id" = 1), "sequence" bigint not null,
    "hash" text not null, "known_at" timestamptz not null, "revision" bigint not null default 0,
    constraint "presence_head_pkey" primary key ("id"))`,
  `create table if not exists "presence_excerpt" ("sha256" text not null, "excerpt" text not null, "kept_at" timestamptz not null,
    constraint "presence_excerpt_pkey" primary key ("sha256"))`,
  `create table if not exists "presence_photo" ("sha256" text not null, "file_id" text not null, "media_type" text not null,
    "bytes" integer not null, "uploaded_by" text not null, ${STAMPS}, constraint "presence_photo_pkey" primary key ("sha256"))`,
  `create table if not exists "presence_review" ("id" text not null, "kind" text not null check ("kind" in ('match', 'override', 'correction')),
    "state" text not null default 'open' check ("state" in ('open', 'decided', 'refused', 'outdated')), "product_id" text not null,
    "channel_id" text not null, "link_id" text null, "check_id" text not null, "fingerprint" text null, "proposal" jsonb null,
    "needs" integer not null default 1, "opened_at" timestamptz not null, ${STAMPS},
    constraint "presence_review_pkey" primary key ("id"))`,
  `create table if not exists "presence_decision" ("id" text not null, "review_id" text not null, "by" text not null,
    "verdict" text not null check ("verdict" in ('same', 'different', 'unsure', 'agree', 'refuse')), "note" text null,
    "at" timestamptz not null, "position" integer not null, ${STAMPS}, constraint "presence_decision_pkey" primary key ("id"))`,
  `create table if not exists "presence_channel_status" ("id" text not null, "channel_id" text not null, "from" date not null,
    "state" text not null check ("state" in ('open', 'closed', 'renamed')),
    "confidence" text not null check ("confidence" in ('confirmed', 'reported', 'unconfirmed')), "note_vi" text not null,
    "note_en" text not null, "sources" jsonb not null, "recorded_by" text not null, "recorded_at" timestamptz not null,
    constraint "presence_channel_status_pkey" primary key ("id"))`,
  `create table if not exists "presence_verification" ("id" text not null, "at" timestamptz not null, "sequence" bigint not null,
    "finding" jsonb null, constraint "presence_verification_pkey" primary key ("id"))`,
  `create unlogged table if not exists "presence_pace" ("key" text not null, "due_at" double precision not null default 0,
    "blocked_until" double precision not null default 0, constraint "presence_pace_pkey" primary key ("key"))`,
];

const INDEXES = [
  `unique index if not exists "IDX_presence_check_id" on "presence_check" ("id")`,
  `unique index if not exists "IDX_presence_check_hash" on "presence_check" ("hash")`,
  `index if not exists "IDX_presence_check_product" on "presence_check" ("product_id", "channel_id", "sequence")`,
  `index if not exists "IDX_presence_check_channel" on "presence_check" ("channel_id", "sequence")`,
  `index if not exists "IDX_presence_check_link" on "presence_check" ("link_id", "sequence") where link_id is not null`,
  `index if not exists "IDX_presence_check_overrules" on "presence_check" ("overrules") where overrules is not null`,
  `index if not exists "IDX_presence_check_photo" on "presence_check" ("photo") where photo is not null`,
  `unique index if not exists "IDX_presence_span_now" on "presence_span" ("product_id", "channel_id", "sample", "valid_from") where known_to is null`,
  `index if not exists "IDX_presence_span_day" on "presence_span" ("channel_id", "valid_from") include ("valid_to", "product_id", "state", "grade") where known_to is null`,
  `index if not exists "IDX_presence_span_pair" on "presence_span" ("product_id", "channel_id", "known_from")`,
  `index if not exists "IDX_presence_span_known" on "presence_span" ("known_from", "known_to")`,
  `unique index if not exists "IDX_presence_link_place" on "presence_link" ("product_id", "channel_id", "place") where deleted_at is null`,
  `index if not exists "IDX_presence_link_due" on "presence_link" ("due_at") where watched and deleted_at is null`,
  `index if not exists "IDX_presence_review_open" on "presence_review" ("opened_at", "id") where state = 'open'`,
  `unique index if not exists "IDX_presence_review_match" on "presence_review" ("link_id", "fingerprint") where kind = 'match' and state = 'open'`,
  `unique index if not exists "IDX_presence_review_check" on "presence_review" ("check_id") where kind = 'correction' and state = 'open'`,
  `index if not exists "IDX_presence_review_link" on "presence_review" ("link_id", "fingerprint") where kind = 'match'`,
  `unique index if not exists "IDX_presence_decision_by" on "presence_decision" ("review_id", "by")`,
  `unique index if not exists "IDX_presence_decision_position" on "presence_decision" ("review_id", "position")`,
  `index if not exists "IDX_presence_channel_status" on "presence_channel_status" ("channel_id", "from")`,
];

/** Append-only, whatever a program may try: the tables themselves refuse. */
const STANDS = `create or replace function presence_stands() returns trigger language plpgsql
  as $$ begin raise exception 'evidence is never changed: %', tg_table_name; end $$;`;
const SPAN_STANDS = `create or replace function presence_span_stands() returns trigger language plpgsql as $$ begin
  if old.known_to is null and new.known_to is not null and to_jsonb(new) - 'known_to' = to_jsonb(old) - 'known_to' then return new; end if;
  raise exception 'evidence is never changed: %', tg_table_name; end $$;`;
const KEPT = ["presence_check", "presence_decision", "presence_channel_status"];

export class Migration20261125214500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(INSTANT);
    for (const table of TABLES) this.addSql(`${table};`);
    for (const index of INDEXES) this.addSql(`create ${index};`);
    this.addSql(STANDS);
    this.addSql(SPAN_STANDS);
    for (const table of KEPT) {
      this.addSql(
        `create or replace trigger ${table}_stands before update or delete on "${table}" for each row execute function presence_stands();`,
      );
    }
    this.addSql(
      `create or replace trigger presence_span_stands before update on "presence_span" for each row execute function presence_span_stands();`,
    );
    this.addSql(
      `create or replace trigger presence_span_stays before delete on "presence_span" for each row execute function presence_stands();`,
    );
    this.addSql(
      `insert into "presence_head" ("id", "sequence", "hash", "known_at") values (1, 0, repeat('0', 64), 'epoch') on conflict do nothing;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of [
      ...["verification", "pace", "decision", "review", "channel_status", "photo", "excerpt"],
      ...["link", "span", "check", "head"],
    ]) {
      this.addSql(`drop table if exists "presence_${table}" cascade;`);
    }
    for (const name of ["presence_stands()", "presence_span_stands()", "presence_instant(text)"]) {
      this.addSql(`drop function if exists ${name};`);
    }
  }
}
