import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

const PATIENCE_MS = 30_000;

/** Tables of the application, by a name that can stand in a statement. */
const TABLES = `SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('kept', 'information_schema') AND n.nspname !~ '^pg_'`;

/** What would be different after a statement that changes no rows but tables, or what holds for them. */
const SHAPE = `WITH t AS (${TABLES}) SELECT md5(string_agg(part, ',' ORDER BY part)) AS shape FROM (
  SELECT concat(t.oid, a.attname, a.atttypid) AS part FROM t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0
  UNION ALL SELECT indexrelid::text FROM t JOIN pg_index ON indrelid = t.oid
  UNION ALL SELECT concat(tgname, tgenabled) FROM t JOIN pg_trigger ON tgrelid = t.oid WHERE NOT tgisinternal)`;

/**
 * The rows of a database as they were at one moment, put back into the tables that have changed since: of more than two
 * hundred tables a test changes a handful, and a copy of the whole database takes a second.
 */
export class KeptDatabase {
  private tables: { oid: number; name: string; columns: string; rows: string | null }[] = [];
  private sequences: { name: string; last: string | null }[] = [];
  private shape = "";

  /** @param client a superuser's own connection to the database */
  constructor(private readonly client: Client) {}

  /** Keeps all rows, and has every table tell when it changes: without locks, so that no two writers wait for each other. */
  async keep(): Promise<void> {
    await this.client.query(`CREATE SCHEMA kept;
      CREATE UNLOGGED TABLE kept.changed (oid oid NOT NULL);
      CREATE FUNCTION kept.tell() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN INSERT INTO kept.changed VALUES (TG_RELID); RETURN NULL; END'`);
    const { rows } = await this.client.query<{ oid: number; name: string; columns: string }>(
      `SELECT t.oid, t.name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
         FROM (${TABLES}) t JOIN pg_attribute a ON a.attrelid = t.oid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' GROUP BY t.oid, t.name`,
    );
    for (const table of rows) this.tables.push({ ...table, rows: await this.keepRows(table) });
    const sequences = await this.client.query<{ name: string; last: string | null }>(
      "SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last FROM pg_sequences",
    );
    this.sequences = sequences.rows;
    this.shape = await this.shapeNow();
  }

  /** @throws where tables themselves have changed since: rows could not be put back into them */
  async restore(): Promise<void> {
    await this.othersIdle();
    if ((await this.shapeNow()) !== this.shape)
      throw new Error("The last test has changed the tables of the database, not only their rows.");
    const { rows } = await this.client.query<{ oid: number }>("SELECT DISTINCT oid FROM kept.changed");
    const changed = this.tables.filter(({ oid }) => rows.some((row) => row.oid === oid));
    await this.client.query(
      [
        "BEGIN",
        // No keys are checked and nothing is refused on the way back.
        "SET LOCAL session_replication_role = replica",
        ...changed.map(({ name }) => `DELETE FROM ${name}`),
        ...changed.flatMap(({ name, columns, rows }) =>
          rows ? [`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${rows}`] : [],
        ),
        ...this.sequences.map(({ name, last }) => `SELECT setval('${name}', ${last ?? 1}, ${last !== null})`),
        "DELETE FROM kept.changed",
        "COMMIT",
      ].join(";\n"),
    );
  }

  /** @returns where the rows are, or null where there are none */
  private async keepRows({ oid, name }: { oid: number; name: string }): Promise<string | null> {
    const copy = `kept.rows_${oid}`;
    const { rowCount } = await this.client.query(`CREATE UNLOGGED TABLE ${copy} AS TABLE ${name}`);
    if (rowCount === 0) await this.client.query(`DROP TABLE ${copy}`);
    // Always: also for a test that tampers with the rows while the application's own triggers are off.
    await this.client.query(
      `CREATE TRIGGER kept_tell AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${name} EXECUTE FUNCTION kept.tell();
       ALTER TABLE ${name} ENABLE ALWAYS TRIGGER kept_tell`,
    );
    return rowCount === 0 ? null : copy;
  }

  /** What still runs for the last test must not write into the next. */
  private async othersIdle(): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(10)) {
      const { rows } = await this.client.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_type = 'client backend' AND state <> 'idle'`,
      );
      if (rows.length === 0) return;
    }
    throw new Error("The last test still works on the database.");
  }

  private async shapeNow(): Promise<string> {
    return (await this.client.query<{ shape: string }>(SHAPE)).rows[0]?.shape ?? "";
  }
}
