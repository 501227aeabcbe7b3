import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { IndicatorStore } from "../../../src/modules/indicator/store";
import { followRegister } from "../../../src/modules/indicator/store/register-versions";
import { readLegalFiles } from "../../../src/modules/register/reference/legal-file";
import { readUnitFiles } from "../../../src/modules/register/reference/unit-file";
import { noteLoaded, replaceLegal, replaceUnits } from "../../../src/modules/register/store/reference";
import type { Sql } from "../../../src/modules/register/store/sql";
import { IndicatorEngine } from "../../../src/workflows/indicator/engine";

const SOURCES = path.join(import.meta.dirname, "../../../src/modules");
const DATA = path.join(import.meta.dirname, "../../../data");
const MODULES = ["register", "demo", "presence", "indicator"];

export type OwnDatabase = { connection: Knex; url: string; drop(): Promise<void> };

/** A database with the tables indicators rest on and the real laws and units, on the server `DATABASE_URL` names. */
export async function ownDatabase(prefix = "indicators"): Promise<OwnDatabase> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  const admin = knex({ client: "pg", connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(`CREATE DATABASE ${name}`);
  const url = new URL(`/${name}`, server).href;
  const connection = knex({ client: "pg", connection: { connectionString: url }, pool: { min: 0, max: 6 } });
  for (const module of MODULES) await migrate(connection, path.join(SOURCES, module, "migrations"));
  await loadReference(connection);
  await followRegister(connection);
  return {
    connection,
    url,
    async drop() {
      await connection.destroy();
      await admin.raw(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}

/** An engine that asks the database before every answer. */
export function engineOn(connection: Knex, options: { samples?: boolean } = {}): IndicatorEngine {
  return new IndicatorEngine(new IndicatorStore(connection), { samples: options.samples ?? false, holdsMs: 0 });
}

/** Every migration of a module, in order. */
async function migrate(connection: Knex, folder: string): Promise<void> {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    const loaded: Record<string, new () => Migration> = await import(path.join(folder, file));
    for (const made of Object.values(loaded)) {
      const migration: Migration = Reflect.construct(made, []);
      await migration.up();
      for (const query of migration.getQueries()) await connection.raw(String(query).replaceAll("?", "\\?"));
    }
  }
}

async function loadReference(connection: Knex): Promise<void> {
  const text = (name: string) => readFileSync(path.join(DATA, name), "utf8");
  const sql: Sql = async (statement, params) => {
    const { rows } = await connection.raw(statement, [...params] as Knex.RawBinding[]);
    return rows;
  };
  await replaceUnits(sql, readUnitFiles(text("units/units.csv"), text("units/successions.csv")));
  await replaceLegal(
    sql,
    readLegalFiles(text("legal/documents.csv"), text("legal/groups.csv"), text("legal/crosswalk.csv")),
  );
  await noteLoaded(sql, "units", "1");
  await noteLoaded(sql, "legal", "1");
}
