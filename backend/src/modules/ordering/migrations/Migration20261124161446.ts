import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124161446 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "order_part" drop constraint if exists "order_part_order_code_number_unique";`);
    this.addSql(`alter table if exists "order_attempt" drop constraint if exists "order_attempt_order_code_unique";`);
    this.addSql(
      `alter table if exists "order_attempt" drop constraint if exists "order_attempt_idempotency_key_unique";`,
    );
    this.addSql(`alter table if exists "dated_term" drop constraint if exists "dated_term_key_valid_from_unique";`);
    this.addSql(`alter table if exists "complaint" drop constraint if exists "complaint_ticket_unique";`);
    this.addSql(
      `create table if not exists "complaint" ("id" text not null, "ticket" text not null, "subject" text check ("subject" in ('quality', 'delivery', 'refund', 'certificate', 'privacy', 'other')) not null, "name" text not null, "phone" text not null, "order_code" text null, "message" text not null, "received_on" text not null, "answer_by" text not null, "answered_on" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "complaint_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_deleted_at" ON "complaint" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_complaint_ticket_unique" ON "complaint" ("ticket") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_answer_by" ON "complaint" ("answer_by") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "dated_term" ("id" text not null, "key" text not null, "value" integer not null, "valid_from" text not null, "valid_to" text null, "source" text not null, "sample" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dated_term_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dated_term_deleted_at" ON "dated_term" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dated_term_key_valid_from_unique" ON "dated_term" ("key", "valid_from") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "order_attempt" ("id" text not null, "idempotency_key" text not null, "order_code" text not null, "state" text check ("state" in ('open', 'placed')) not null default 'open', "order_id" text null, "total" integer null, "plan" jsonb null, "lease_owner" text null, "lease_until" timestamptz null, "tries" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_attempt_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_attempt_deleted_at" ON "order_attempt" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_attempt_idempotency_key_unique" ON "order_attempt" ("idempotency_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_attempt_order_code_unique" ON "order_attempt" ("order_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_attempt_open" ON "order_attempt" ("lease_until") WHERE state = 'open' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "order_part" ("id" text not null, "order_id" text not null, "order_code" text not null, "number" integer not null, "producer_id" text null, "producer_handle" text null, "producer_name" text null, "state" text check ("state" in ('waiting', 'confirmed', 'packed', 'shipped', 'delivered', 'returned', 'cancelled')) not null default 'waiting', "state_since" timestamptz not null, "answer_by" timestamptz null, "settled_state" text not null default 'waiting', "fulfillment_id" text null, "goods_total" integer not null, "shipping_fee" integer not null, "lines" jsonb not null, "sample" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_part_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_deleted_at" ON "order_part" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_part_order_code_number_unique" ON "order_part" ("order_code", "number") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_order_id" ON "order_part" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_unanswered" ON "order_part" ("answer_by") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_unsettled" ON "order_part" ("state_since") WHERE state <> settled_state AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "order_part_event" ("id" text not null, "part_id" text not null, "from_state" text null, "to_state" text not null, "at" timestamptz not null, "actor" text not null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_part_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_event_deleted_at" ON "order_part_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_event_part_id_at" ON "order_part_event" ("part_id", "at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "complaint" cascade;`);

    this.addSql(`drop table if exists "dated_term" cascade;`);

    this.addSql(`drop table if exists "order_attempt" cascade;`);

    this.addSql(`drop table if exists "order_part" cascade;`);

    this.addSql(`drop table if exists "order_part_event" cascade;`);
  }
}
