import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** What is done with many listings is worked on one by one, and taken back by an act of its own. */
export class Migration20261126143100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "channel_bulk_act" add column if not exists "undoes" text null, add column if not exists "undone_at" timestamptz null;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_bulk_act_undoes" ON "channel_bulk_act" ("undoes") WHERE undoes is not null AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "channel_bulk_step" ("id" text not null, "act_id" text not null, "subject" text not null, "position" integer not null, "begun_at" timestamptz null, "outcome" text null, "message_vi" text null, "message_en" text null, "told_at" timestamptz null, ${STAMPS}, constraint "channel_bulk_step_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_bulk_step_subject" ON "channel_bulk_step" ("act_id", "subject") WHERE deleted_at IS NULL;`,
    );
    // What was done before was kept when it was done, with what takes it back.
    this.addSql(
      `insert into "channel_bulk_step" ("id", "act_id", "subject", "position", "begun_at", "outcome", "told_at")
       select 'chstep_' || md5(act.id || one.subject), act.id, one.subject, one.position - 1, act.acted_at, 'done', act.acted_at
       from "channel_bulk_act" act,
         jsonb_array_elements_text(coalesce(act.body -> 'listing_ids', '[]'::jsonb) || coalesce(
           (select jsonb_agg((change ->> 'product_id') || ' ' || (change ->> 'size')) from jsonb_array_elements(act.body -> 'changes') as change),
           '[]'::jsonb)) with ordinality as one(subject, position)
       on conflict do nothing;`,
    );
    this.addSql(
      `update "channel_bulk_act" set "body" = jsonb_build_object('kind', 'listings', 'act', case "body" ->> 'back' when 'show' then 'hide' else 'show' end)
       where "body" ->> 'kind' = 'visibility';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "channel_bulk_act" set "body" = jsonb_build_object('kind', 'visibility', 'back', case "body" ->> 'act' when 'hide' then 'show' else 'hide' end,
         'listing_ids', (select coalesce(jsonb_agg(subject order by position), '[]'::jsonb) from "channel_bulk_step" where act_id = "channel_bulk_act".id and outcome = 'done'))
       where "body" ->> 'act' in ('hide', 'show');`,
    );
    this.addSql(`delete from "channel_bulk_act" where "body" ->> 'kind' = 'listings';`);
    this.addSql(`drop table if exists "channel_bulk_step" cascade;`);
    this.addSql(`alter table "channel_bulk_act" drop column if exists "undoes", drop column if exists "undone_at";`);
  }
}
