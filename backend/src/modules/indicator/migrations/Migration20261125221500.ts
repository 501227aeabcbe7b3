import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
/** The transaction that wrote a row: rows are read on from the oldest transaction that was still running, so none is missed. */
const WRITTEN_IN = `"xact" xid8 not null default pg_current_xact_id()`;

const TABLES = [
  `create table if not exists "indicator_fact" (
    "id" text not null, "kind" text not null, "content" jsonb not null, "unit_id" text null, "valid_from" text not null,
    "valid_to" text null, "source" text not null, "proofs" text[] not null default '{}', "recorded_at" timestamptz not null default clock_timestamp(),
    "recorded_by" text not null, "corrects" text null, "withdrawn" boolean not null default false, "note" text null,
    "request_key" text not null, ${WRITTEN_IN}, ${STAMPS},
    constraint "indicator_fact_pkey" primary key ("id"), check ("valid_to" > "valid_from"))`,
  `create table if not exists "indicator_proof" (
    "sha256" text not null, "name" text not null, "media_type" text not null, "bytes" integer not null, "content" bytea not null,
    "stored_by" text not null, "stored_at" timestamptz not null default clock_timestamp(),
    constraint "indicator_proof_pkey" primary key ("sha256"))`,
  `create table if not exists "indicator_publication" (
    "id" text not null, "cut_off" text not null, "as_known" timestamptz not null, "year" integer not null, "within_id" text null,
    "within_name" text null, "sample" boolean not null, "content" jsonb not null, "content_hash" text not null,
    "restates" text null, "reason_vi" text null, "reason_en" text null, "published_by" text not null,
    "published_at" timestamptz not null default clock_timestamp(),
    constraint "indicator_publication_pkey" primary key ("id"), check (("restates" is null) = ("reason_vi" is null)))`,
  `create table if not exists "indicator_register_version" (
    "seq" bigint generated always as identity, "source" text not null, "row_id" text not null, "known_from" timestamptz not null,
    "removed" boolean not null, "content" jsonb not null, ${WRITTEN_IN},
    constraint "indicator_register_version_pkey" primary key ("seq"))`,
];

const INDEXES = [
  `unique index if not exists "IDX_indicator_fact_request_key_unique" on "indicator_fact" ("request_key")`,
  `unique index if not exists "IDX_indicator_fact_corrects" on "indicator_fact" ("corrects") where corrects is not null`,
  `index if not exists "IDX_indicator_fact_kind_recorded_at" on "indicator_fact" ("kind", "recorded_at")`,
  `index if not exists "IDX_indicator_fact_xact" on "indicator_fact" ("xact")`,
  `index if not exists "IDX_indicator_publication_basis" on "indicator_publication" ("cut_off", "published_at")`,
  // A publication is restated once; a further restatement replaces the restatement.
  `unique index if not exists "IDX_indicator_publication_restates" on "indicator_publication" ("restates") where restates is not null`,
  `index if not exists "IDX_indicator_register_version_xact" on "indicator_register_version" ("xact")`,
];

/** What is recorded stays recorded, whatever a program may try. */
const STANDS = `create or replace function indicator_stands() returns trigger language plpgsql
  as $$ begin raise exception 'what is recorded is never changed: %', tg_table_name; end $$;`;

/**
 * Keeps every state a row of the register was in. An insert is known from the row's own creation, which is the import's; any other write from
 * when it happens. Arguments: the name of the source and of its key.
 */
const KEEP = `create or replace function indicator_keep_version() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' then
    execute format('insert into indicator_register_version (source, row_id, known_from, removed, content)
      select %L, %I, clock_timestamp(), true, ''{}'' from written', tg_argv[0], tg_argv[1]);
  else
    execute format('insert into indicator_register_version (source, row_id, known_from, removed, content)
      select %L, %I, %s, deleted_at is not null,
        to_jsonb(written) - ''{created_at,updated_at,deleted_at,notes,aliases}''::text[] from written', tg_argv[0], tg_argv[1],
      case tg_op when 'INSERT' then 'least(created_at, clock_timestamp())' else 'clock_timestamp()' end);
  end if;
  return null; end $$;`;

const KEPT = ["indicator_fact", "indicator_proof", "indicator_publication", "indicator_register_version"];

export class Migration20261125221500 extends Migration {
  override async up(): Promise<void> {
    for (const table of TABLES) this.addSql(`${table};`);
    for (const index of INDEXES) this.addSql(`create ${index};`);
    this.addSql(STANDS);
    this.addSql(KEEP);
    for (const table of KEPT) {
      this.addSql(
        `create or replace trigger ${table}_stands before update or delete on "${table}" for each row execute function indicator_stands();`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of KEPT) this.addSql(`drop table if exists "${table}" cascade;`);
    for (const name of ["indicator_stands()", "indicator_keep_version()"]) {
      this.addSql(`drop function if exists ${name} cascade;`);
    }
  }
}
