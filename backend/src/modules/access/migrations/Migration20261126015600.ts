import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Notes of officers who talked with a producer. */
export class Migration20261126015600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "access_contact" ("id" text not null, "producer_id" text not null, "way" text check ("way" in ('call', 'visit', 'message')) not null, "on_day" text not null, "note" text not null, "noted_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "access_contact_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_contact_producer_id_on_day" ON "access_contact" ("producer_id", "on_day") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "access_contact";`);
  }
}
