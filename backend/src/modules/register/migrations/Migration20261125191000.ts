import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A unit whose code the sources do not tell is told apart by its id alone; several may begin on one day. */
export class Migration20261125191000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_admin_unit_version";`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_admin_unit_version" ON "admin_unit" ("code", "level", "valid_from") WHERE code <> '' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_admin_unit_version";`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_admin_unit_version" ON "admin_unit" ("code", "level", "valid_from") WHERE code <> '' AND deleted_at IS NULL;`,
    );
  }
}
