import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What changed and has not reached the catalogue's documents yet. Rows are only added, so writers never wait for each
 * other here, and stay for a while after they are done for a rebuild to catch up with.
 */
export class Migration20261124170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "catalogue_change" (
        "id" bigint generated always as identity primary key,
        "source" text not null,
        "source_id" text not null,
        "at" timestamptz not null default clock_timestamp(),
        "done_at" timestamptz null
      );
    `);
    this.addSql(
      `create index if not exists "IDX_catalogue_change_open" on "catalogue_change" ("id") where "done_at" is null;`,
    );
    this.addSql(`create index if not exists "IDX_catalogue_change_done_at" on "catalogue_change" ("done_at");`);
    // Called once per statement with the rows it wrote: TG_ARGV[0] names what changed, TG_ARGV[1] the column with its id.
    this.addSql(`
      create or replace function "catalogue_note_change"() returns trigger language plpgsql as $$
      begin
        execute format(
          'insert into catalogue_change (source, source_id) select distinct %L, %I from written where %I is not null',
          tg_argv[0], tg_argv[1], tg_argv[1]
        );
        return null;
      end $$;
    `);
    this.addSql(`
      create table if not exists "product_content" (
        "registered_product_id" text not null primary key,
        "story_vi" text null,
        "story_en" text null,
        "label_facts" jsonb null,
        "pictures" jsonb null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists "catalogue_note_change" cascade;`);
    this.addSql(`drop table if exists "catalogue_change", "product_content";`);
  }
}
