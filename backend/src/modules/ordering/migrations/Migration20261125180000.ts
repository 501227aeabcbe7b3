import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Counters of tries that all processes share (`platform/http/rate-limit`), in the form `rate-limiter-flexible` keeps
 * them. Not logged: losing them in a crash only lets visitors try again.
 */
export class Migration20261125180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create unlogged table if not exists "rate_limit" ("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rate_limit";`);
  }
}
