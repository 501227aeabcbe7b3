import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who answered a complaint, and what was answered. */
export class Migration20261125181000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "complaint" add column if not exists "answered_by" text null, add column if not exists "answer_note" text null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "complaint" drop column if exists "answered_by", drop column if exists "answer_note";`,
    );
  }
}
