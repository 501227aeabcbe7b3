import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "demo_product" (
        "registered_product_id" text not null primary key,
        "certificate" jsonb not null,
        "content" jsonb not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "demo_product";`);
  }
}
