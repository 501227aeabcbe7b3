import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What producers note of their parts: carrier, what became of goods that came back, money that arrived; and their days off. */
export class Migration20261126012100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "order_part" add column if not exists "phone_ending" text null, add column if not exists "carrier" text null, add column if not exists "tracking_number" text null, add column if not exists "goods_back" text null check ("goods_back" in ('restocked', 'written_off')), add column if not exists "remitted_on" text null, add column if not exists "remitted_amount" integer null, add column if not exists "remitted_by" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_part_producer_id_state_since" ON "order_part" ("producer_id", "state_since") WHERE deleted_at IS NULL;`,
    );
    // Orders from before this column can be found by their telephone, too.
    this.addSql(
      `do $$ begin
        if to_regclass('public."order"') is not null and to_regclass('public.order_address') is not null then
          update order_part part set phone_ending = right(address.phone, 4)
          from "order" placed join order_address address on address.id = placed.shipping_address_id
          where placed.id = part.order_id and part.phone_ending is null;
        end if;
      end $$;`,
    );
    this.addSql(
      `create table if not exists "closed_days" ("id" text not null, "producer_id" text not null, "from_day" text not null, "to_day" text not null, "note" text null, "closes_at" timestamptz not null, "opens_at" timestamptz not null, "made_by" text not null, "ended_at" timestamptz null, "ended_by" text null, "close_told_at" timestamptz null, "open_told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "closed_days_pkey" primary key ("id"), constraint "closed_days_in_order" check ("from_day" <= "to_day" and "closes_at" < "opens_at"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_closed_days_producer_id_to_day" ON "closed_days" ("producer_id", "to_day") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_closed_days_untold" ON "closed_days" ("closes_at") WHERE open_told_at IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "closed_days" cascade;`);
    this.addSql(`drop index if exists "IDX_order_part_producer_id_state_since";`);
    this.addSql(
      `alter table if exists "order_part" drop column if exists "phone_ending", drop column if exists "carrier", drop column if exists "tracking_number", drop column if exists "goods_back", drop column if exists "remitted_on", drop column if exists "remitted_amount", drop column if exists "remitted_by";`,
    );
  }
}
