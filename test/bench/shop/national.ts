import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Application,
  BACKEND,
  onServer,
  prepare,
  type Server,
  serve,
} from "../../../backend/integration-tests/support/shop/processes";
import { contentHash } from "../../../backend/launch/lib/content-hash.mjs";
import { toCsv } from "../generate/csv.mjs";
import { generateRegister } from "../generate/register.mjs";
import { PRODUCTS, SEED } from "./size";

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, "../../..");
/** What the databases are made from and shaped by. */
const MADE_FROM = [
  "backend/src/modules",
  "backend/src/providers",
  "backend/src/workflows/catalogue",
  "backend/src/workflows/register",
  "backend/src/workflows/setup",
  "backend/data/units",
  "backend/data/legal",
  "test/bench/generate",
  "test/bench/shop",
];
const PREFIX = "bench_shop";
const READY = "ready to be measured";
const SECRET = "bench".repeat(8);
const PRODUCTION = {
  ...process.env,
  NODE_ENV: "production",
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: "error",
  DATABASE_POOL_MAX: "20",
};

/** The same products behind this shop and behind stock Medusa, each on a database of its own. */
export type National = {
  shop: Application;
  stock: Application;
  /** What stock Medusa's shop routes want to know of a caller. */
  stockHeaders: Record<string, string>;
  stockRegion: string;
};

/** Headers with which the shop believes who the visitor is. */
export function visitorHeaders(visitor: string): Record<string, string> {
  return { "x-ocop-visitor": visitor, "x-ocop-secret": SECRET };
}

export const serveShop = ({ shop }: National): Promise<Server> => serve(shop, "/shop/health");
export const serveStock = ({ stock }: National): Promise<Server> => serve(stock, "/health");

/**
 * Makes both databases on the server `DATABASE_URL` names, or finds those of an earlier run. They take some minutes to
 * make and stay until something they are made from changes.
 */
export async function nationalShop(): Promise<National> {
  const server = benchServer();
  const name = await seededShop(server);
  const stockName = `${name}_stock`;
  const stock = stockOn(new URL(`/${stockName}`, server).href);
  if (!(await isReady(server, stockName))) {
    await dropAll(server, stockName);
    await timed("make stock Medusa's copy", async () => {
      await copyForStock(server, name, stockName);
      await prepare(stock, path.join(HERE, "stock/seed.cjs"));
      await onServer(server, `COMMENT ON DATABASE ${stockName} IS '${READY}'`);
    });
  }
  const { key, region } = await stockFacts(new URL(`/${stockName}`, server).href);
  const shop = shopOn(new URL(`/${name}`, server).href);
  return { shop, stock, stockHeaders: { "x-publishable-api-key": key }, stockRegion: region };
}

/** The server `DATABASE_URL` names. */
export function benchServer(): string {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server for the databases of the benchmark");
  return server;
}

/** The database of the whole country's shop alone, made where no earlier run has left it. @returns its name */
export async function seededShop(server: string): Promise<string> {
  const hash = contentHash(ROOT, MADE_FROM, (file) => /\.(ts|mjs|csv|json)$/.test(file) && !file.endsWith(".spec.ts"));
  const name = `${PREFIX}_${hash.slice(0, 10)}`;
  if (await isReady(server, name)) return name;
  await dropAll(server, PREFIX);
  await timed("make the shop", async () => {
    await onServer(server, `CREATE DATABASE ${name}`);
    await seedShop({ ...shopOn(new URL(`/${name}`, server).href), tell: tellSteps });
    await onServer(server, `COMMENT ON DATABASE ${name} IS '${READY}'`);
  });
  return name;
}

/** Fills the database of an application with the products of the whole country, all on sale as samples. */
async function seedShop(application: Application): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), "bench-register-"));
  try {
    const register = path.join(scratch, "national.csv");
    writeFileSync(register, toCsv(generateRegister(SEED, PRODUCTS)));
    const env = { ...application.env, BENCH_REGISTER: register };
    await prepare({ ...application, env }, path.join(HERE, "seed/national.cjs"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Waits until the database of an application has nothing to do. */
export async function untilIdle({ env }: Application): Promise<void> {
  const busy = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`;
  while ((await onServer(String(env.DATABASE_URL), busy)).length > 0) await sleep(500);
}

/** This shop on a database of its own. */
export function shopOn(databaseUrl: string): Application {
  const secrets = { JWT_SECRET: SECRET, COOKIE_SECRET: SECRET, STOREFRONT_SECRET: SECRET, MFA_SECRET: SECRET };
  return { folder: BACKEND, env: { ...PRODUCTION, ...secrets, DATABASE_URL: databaseUrl, OCOP_DEMO: "off" } };
}

function stockOn(databaseUrl: string): Application {
  return { folder: path.join(HERE, "stock"), env: { ...PRODUCTION, DATABASE_URL: databaseUrl } };
}

async function isReady(server: string, name: string): Promise<boolean> {
  const sql = `SELECT shobj_description(oid, 'pg_database') AS state FROM pg_database WHERE datname = '${name}'`;
  const [row] = await onServer(server, sql);
  return row !== undefined && (row as { state: unknown }).state === READY;
}

async function dropAll(server: string, prefix: string): Promise<void> {
  const rows = await onServer(server, `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`);
  for (const row of rows) {
    const { datname } = row as { datname: string };
    await onServer(server, `DROP DATABASE ${datname} WITH (FORCE)`);
  }
}

/** The very rows, without what this product adds to Medusa's tables, so that stock Medusa does no more than its own work. */
async function copyForStock(server: string, from: string, to: string): Promise<void> {
  await onServer(server, `CREATE DATABASE ${to} TEMPLATE ${from}`);
  const url = new URL(`/${to}`, server).href;
  await onServer(
    url,
    `DO $$ DECLARE found record; BEGIN
       FOR found IN SELECT tgname, tgrelid::regclass AS owner FROM pg_trigger WHERE tgname LIKE 'catalogue_%' LOOP
         EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.owner);
       END LOOP;
       FOR found IN SELECT document_table FROM search_vietnamese_index LIMIT 1 LOOP
         EXECUTE format('CREATE TABLE bench_documents AS SELECT document FROM %I', found.document_table);
       END LOOP;
     END $$`,
  );
  await onServer(url, "CREATE EXTENSION IF NOT EXISTS unaccent");
  await onServer(url, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
  await onServer(url, "CREATE TEXT SEARCH CONFIGURATION medusa_search_simple (COPY = simple)");
  await onServer(
    url,
    "ALTER TEXT SEARCH CONFIGURATION medusa_search_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple",
  );
  await onServer(url, "TRUNCATE search_index_sync, search_index_version, search_index");
}

async function stockFacts(url: string): Promise<{ key: string; region: string }> {
  const [row] = await onServer(url, "SELECT obj_description('product'::regclass) AS facts");
  return JSON.parse((row as { facts: string }).facts);
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

function tellSteps(words: string): void {
  for (const line of words.split("\n")) if (/^(import|products|prepared)/.test(line)) console.log(line);
}
