import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const table = (name: string, columns: string) =>
  `create table if not exists "${name}" ("id" text not null, ${columns}, ${STAMPS}, constraint "${name}_pkey" primary key ("id"));`;
const index = (name: string, on: string, { unique = false, where = "deleted_at IS NULL" } = {}) => {
  const [owner] = on.split(" ");
  return `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "IDX_${name}" ON "${owner}" ${on.slice((owner ?? "").length + 1)} WHERE ${where};`;
};

/** Orders of marketplaces: as seen, their hold on the stock, their history; the inbox; how far shops have been read. */
export class Migration20261125214100 extends Migration {
  override async up(): Promise<void> {
    const statements = [
      table(
        "channel_order",
        `"shop_id" text not null, "external_id" text not null, "state" text not null, "channel_state" text not null, "version" integer not null, "ordered_at" timestamptz not null, "changed_at" timestamptz not null, "asked_at" timestamptz not null, "content" text not null, "cash_on_delivery" boolean not null, "total" bigint null, "outside" boolean not null default false, "stock" text check ("stock" in ('none', 'held', 'short', 'gone', 'given_back')) not null default 'none', "missing" integer not null default 0, "unknown_lines" integer not null default 0, "settled_at" timestamptz null`,
      ),
      index("channel_order_shop_id_external_id_unique", `channel_order ("shop_id", "external_id")`, { unique: true }),
      index("channel_order_ordered_at", `channel_order ("ordered_at")`),
      index("channel_order_trouble", `channel_order ("settled_at")`, {
        where: "(missing > 0 or unknown_lines > 0) and deleted_at IS NULL",
      }),
      table(
        "channel_order_line",
        `"order_id" text not null, "external_id" text not null, "position" integer not null, "listing" text null, "sku" text not null, "title" text not null, "quantity" integer not null, "unit_price" bigint not null, "product_id" text null, "producer_id" text null, "variant_id" text null, "needs" jsonb not null default '[]', "held" integer not null default 0, "taken" integer not null default 0, "missing" integer not null default 0`,
      ),
      index("channel_order_line_order_id_external_id_unique", `channel_order_line ("order_id", "external_id")`, {
        unique: true,
      }),
      index("channel_order_line_producer_id", `channel_order_line ("producer_id")`),
      index("channel_order_line_missing", `channel_order_line ("variant_id")`, {
        where: "missing > 0 and deleted_at IS NULL",
      }),
      table(
        "channel_order_version",
        `"order_id" text not null, "version" integer not null, "state" text not null, "channel_state" text not null, "changed_at" timestamptz not null, "asked_at" timestamptz not null, "source" text check ("source" in ('told', 'found', 'asked')) not null, "total" bigint null, "lines" jsonb not null`,
      ),
      index("channel_order_version_order_id_version_unique", `channel_order_version ("order_id", "version")`, {
        unique: true,
      }),
      index("channel_order_version_asked_at", `channel_order_version ("asked_at")`),
      table(
        "channel_order_event",
        `"order_id" text not null, "at" timestamptz not null, "actor" text not null, "kind" text not null, "message_vi" text not null, "message_en" text not null, "detail" jsonb null`,
      ),
      index("channel_order_event_order_id_at", `channel_order_event ("order_id", "at")`),
      table(
        "channel_message",
        `"channel" text not null, "key" text not null, "shop" text null, "kind" text not null, "about" text null, "happened_at" timestamptz not null, "received_at" timestamptz not null, "way" text check ("way" in ('webhook', 'queue', 'kept')) not null, "body_sha256" text null`,
      ),
      index("channel_message_channel_key_unique", `channel_message ("channel", "key")`, { unique: true }),
      index("channel_message_channel_shop_received_at", `channel_message ("channel", "shop", "received_at")`),
      table(
        "channel_refusal",
        `"channel" text not null, "day" text not null, "reason" text not null, "count" integer not null, "last_at" timestamptz not null`,
      ),
      index("channel_refusal_channel_day_reason_unique", `channel_refusal ("channel", "day", "reason")`, {
        unique: true,
      }),
      table(
        "channel_order_watch",
        `"shop_id" text not null, "since" timestamptz not null, "read_to" timestamptz null, "read_at" timestamptz null, "due_at" timestamptz not null, "told_at" timestamptz null, "failure" jsonb null, "queue" text null, "acknowledge" text null, "subscribed_to" text null`,
      ),
      index("channel_order_watch_shop_id_unique", `channel_order_watch ("shop_id")`, { unique: true }),
      index("channel_order_watch_due_at", `channel_order_watch ("due_at")`),
      table(
        "channel_order_gap",
        `"shop_id" text not null, "from_at" timestamptz not null, "to_at" timestamptz null, "noticed_at" timestamptz not null, "message_vi" text not null, "message_en" text not null, "found" integer not null default 0`,
      ),
      index("channel_order_gap_open", `channel_order_gap ("shop_id")`, {
        unique: true,
        where: "to_at is null and deleted_at IS NULL",
      }),
      index("channel_order_gap_noticed_at", `channel_order_gap ("noticed_at")`),
      table("channel_application", `"channel" text not null, "name" text not null, "sealed_tokens" text not null`),
      index("channel_application_channel_name_unique", `channel_application ("channel", "name")`, { unique: true }),
      `create or replace function channel_record_stands() returns trigger language plpgsql as $$ begin raise exception 'what was seen of an order is never changed'; end $$;`,
      ...["channel_order_version", "channel_order_event", "channel_message"].map(
        (name) =>
          `create or replace trigger ${name}_stands before update or delete on "${name}" for each row execute function channel_record_stands();`,
      ),
    ];
    for (const statement of statements) this.addSql(statement);
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "channel_application", "channel_order_gap", "channel_order_watch", "channel_refusal", "channel_message", "channel_order_event", "channel_order_version", "channel_order_line", "channel_order" cascade;`,
    );
    this.addSql("drop function if exists channel_record_stands();");
  }
}
