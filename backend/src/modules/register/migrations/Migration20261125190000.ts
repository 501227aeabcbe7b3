import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Finds a product by its OCOP code, however its separators are typed, and a revocation by its decision. */
export class Migration20261125190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_registered_product_ocop_code_key" on "registered_product" (upper(regexp_replace(ocop_code, '[^A-Za-z0-9]', '', 'g'))) where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_revocation_decision_number" on "revocation" ("decision_number") where deleted_at is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_registered_product_ocop_code_key";`);
    this.addSql(`drop index if exists "IDX_revocation_decision_number";`);
  }
}
