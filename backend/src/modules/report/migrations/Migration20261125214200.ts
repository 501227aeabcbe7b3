import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261125214200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "report" ("id" text not null, "kind" text check ("kind" in ('half_year', 'year')) not null, "year" integer not null, "unit_id" text not null, "unit_name" text not null, "state" text check ("state" in ('draft', 'released')) not null default 'draft', "version" integer null, "restates" text null, "reason" text null, "cut_off" text not null, "as_known" timestamptz not null, "content" jsonb not null, "sha256" text not null, "planned_for" text null, "prepared_at" timestamptz not null, "prepared_by" text not null, "released_at" timestamptz null, "released_by" text null, "number" text null, "place" text null, "dated" text null, ${STAMPS}, constraint "report_pkey" primary key ("id"), constraint "report_released_whole" check (("state" = 'released') = ("version" is not null and "released_at" is not null and "released_by" is not null)), constraint "report_restated_with_reason" check (("restates" is null) = ("reason" is null)));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_report_kind_year_unit_id_planned_for_unique" ON "report" ("kind", "year", "unit_id", "planned_for") WHERE planned_for IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_report_kind_year_unit_id_version_unique" ON "report" ("kind", "year", "unit_id", "version") WHERE version IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_unit_id_prepared_at" ON "report" ("unit_id", "prepared_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "report_file" ("id" text not null, "report_id" text not null, "format" text check ("format" in ('pdf', 'xlsx', 'csv')) not null, "body" text not null, "bytes" integer not null, "sha256" text not null, ${STAMPS}, constraint "report_file_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_report_file_report_id_format_unique" ON "report_file" ("report_id", "format") WHERE deleted_at IS NULL;`,
    );
    // The one change there is: a draft is released, with the very numbers it was prepared with.
    this.addSql(
      `create or replace function report_stands() returns trigger language plpgsql as $$ begin
        if tg_op = 'UPDATE' and old.state = 'draft' and new.state = 'released'
          and row(new.id, new.kind, new.year, new.unit_id, new.unit_name, new.cut_off, new.as_known, new.content, new.sha256, new.planned_for, new.prepared_at, new.prepared_by)
            is not distinct from row(old.id, old.kind, old.year, old.unit_id, old.unit_name, old.cut_off, old.as_known, old.content, old.sha256, old.planned_for, old.prepared_at, old.prepared_by)
        then return new; end if;
        raise exception 'the numbers of a report are never changed';
      end $$;`,
    );
    this.addSql(
      `create or replace trigger report_stands before update or delete on "report" for each row execute function report_stands();`,
    );
    this.addSql(
      `create or replace function report_file_stands() returns trigger language plpgsql as $$ begin raise exception 'the files of a report are never changed'; end $$;`,
    );
    this.addSql(
      `create or replace trigger report_file_stands before update or delete on "report_file" for each row execute function report_file_stands();`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["report_file", "report"]) this.addSql(`drop table if exists "${table}" cascade;`);
    for (const name of ["report_file_stands", "report_stands"]) this.addSql(`drop function if exists ${name}();`);
  }
}
