import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261126012400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "notice" ("id" text not null, "producer_id" text not null, "kind" text not null, "subject" text not null, "urgent" boolean not null, "message_vi" text not null, "message_en" text not null, "href" text not null, "since" timestamptz not null, "noticed_at" timestamptz not null, "read_at" timestamptz null, "resolved_at" timestamptz null, "mailed_at" timestamptz null, ${STAMPS}, constraint "notice_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_producer_id_kind_subject_unique" ON "notice" ("producer_id", "kind", "subject") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_producer_id_noticed_at" ON "notice" ("producer_id", "noticed_at") WHERE resolved_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "notice_setting" ("id" text not null, "producer_id" text not null, "by_mail" boolean not null, "quiet_from" integer not null check ("quiet_from" between 0 and 23), "quiet_to" integer not null check ("quiet_to" between 0 and 23), "digest_hour" integer not null check ("digest_hour" between 0 and 23), "updated_by" text null, "digest_on" text null, ${STAMPS}, constraint "notice_setting_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_setting_producer_id_unique" ON "notice_setting" ("producer_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["notice_setting", "notice"]) this.addSql(`drop table if exists "${table}" cascade;`);
  }
}
