import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A complaint that is sent twice is one complaint. */
export class Migration20261125193000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "complaint" add column if not exists "idempotency_key" text null;`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_complaint_idempotency_key_unique" ON "complaint" ("idempotency_key") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_complaint_idempotency_key_unique";`);
    this.addSql(`alter table if exists "complaint" drop column if exists "idempotency_key";`);
  }
}
