import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type Client, Pool } from "pg";
import { contentHash } from "../../launch/lib/content-hash.mjs";
import { prepareQueue } from "../../src/modules/channel/store/queue-pool";
import { connected } from "./server";

const BACKEND = path.resolve(import.meta.dirname, "../..");
const TYPESCRIPT = path.join(BACKEND, "integration-tests/setup/preload.cjs");
/** What tables, links and search indexes come from. */
const SOURCES = [
  ...["../package-lock.json", "medusa-config.ts", "launch/medusa", "src/links", "src/search", "src/providers"],
  ...["src/modules", "src/workflows/catalogue/documents/index-fields.ts"],
];
const OF_MODULES = /\/(migrations|models)\/|\/(index|medusa-modules|document)\.ts$/;

/** Migrating takes a dozen seconds, copying what is migrated takes one. One per server, made anew when those change. */
const TEMPLATE = "ocop_tests_migrated";

/** Creates a database with all our tables and nothing of ours in them. @param server a database of the server to make it on */
export async function createMigrated(server: string, name: string): Promise<void> {
  await connected(server, async (client) => {
    // Nobody copies what another is making, and nobody makes it twice. Ends with the connection.
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [TEMPLATE]);
    await ensureTemplate(server, client);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE ${TEMPLATE}`);
  });
}

async function ensureTemplate(server: string, client: Client): Promise<void> {
  const { rows } = await client.query<{ made_from: string | null }>(
    "SELECT shobj_description(oid, 'pg_database') AS made_from FROM pg_database WHERE datname = $1",
    [TEMPLATE],
  );
  const sources = contentHash(BACKEND, SOURCES, (file) => !file.includes("/src/modules/") || OF_MODULES.test(file));
  if (rows[0]?.made_from === sources) return;
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  const template = new URL(`/${TEMPLATE}`, server).href;
  await migrate(template);
  await makeQueue(template);
  // Said last: a template that was cut off says nothing and is made anew.
  await client.query(`COMMENT ON DATABASE ${TEMPLATE} IS '${sources}'`);
}

/** In a process of its own, as the launcher does. */
async function migrate(database: string): Promise<void> {
  const words: string[] = [];
  const child = spawn(process.execPath, ["--require", TYPESCRIPT, path.join(BACKEND, "launch/medusa/prepare.cjs")], {
    cwd: BACKEND,
    env: {
      ...process.env,
      DATABASE_URL: database,
      NODE_ENV: "test",
      MEDUSA_DISABLE_TELEMETRY: "true",
      OCOP_DEMO: "off",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The database could not be prepared:\n${words.join("").slice(-8000)}`);
}

/** The queue's tables are made when something is first put into it, which would be in the middle of a test. */
async function makeQueue(database: string): Promise<void> {
  const pool = new Pool({ connectionString: database });
  try {
    await prepareQueue(pool);
  } finally {
    await pool.end();
  }
}
