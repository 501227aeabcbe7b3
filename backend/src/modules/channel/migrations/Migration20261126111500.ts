import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A row of a file for each size of a product, by its SKU. Rows that were there stay: one that stands for a product as one thing to buy
 * has none, and becomes that of the first size once the product has several.
 */
export class Migration20261126111500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "channel_exchange_row" add column if not exists "sku" text not null default '';`);
    this.addSql(`drop index if exists "IDX_channel_exchange_row_product";`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_exchange_row_size" ON "channel_exchange_row" ("shop_id", "product_id", "sku") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_channel_exchange_row_size";`);
    this.addSql(
      `delete from "channel_exchange_row" r using "channel_exchange_row" first where first.shop_id = r.shop_id and first.product_id = r.product_id and first.row_code < r.row_code;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_exchange_row_product" ON "channel_exchange_row" ("shop_id", "product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`alter table "channel_exchange_row" drop column if exists "sku";`);
  }
}
