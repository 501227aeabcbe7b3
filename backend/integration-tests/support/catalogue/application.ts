import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Client } from "pg";

const BACKEND = path.resolve(import.meta.dirname, "../../..");
const TYPESCRIPT = path.join(BACKEND, "integration-tests/setup/preload.cjs");

/** Medusa loads our code with Node's own `require`; a spec that imported it would get a second copy of everything. */
const requireAsMedusa = createRequire(import.meta.url);

export type Application = { container: MedusaContainer; stop(): Promise<void> };

type Loaders = {
  default(options: { directory: string; skipLoadingEntryPoints: boolean }): Promise<{
    container: MedusaContainer;
    shutdown(): Promise<void>;
  }>;
};

/**
 * Loads the application, without routes and jobs, on a migrated database of its own on the server `DATABASE_URL` names.
 * Specs call what routes and jobs call, so nothing happens between two lines of a spec that it did not ask for.
 */
export async function openApplication(settings: Record<string, string> = {}): Promise<Application> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `catalogue_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  Object.assign(process.env, settings, {
    DATABASE_URL: new URL(`/${name}`, server).href,
    MEDUSA_WORKER_MODE: "server",
    NODE_ENV: "test",
  });
  await prepare();
  const loaders: Loaders = requireAsMedusa("@medusajs/medusa/loaders/index");
  const { container, shutdown } = await loaders.default({ directory: BACKEND, skipLoadingEntryPoints: true });
  return {
    container,
    async stop() {
      await shutdown();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Our own module as Medusa sees it. @param file from `src/`, without its ending */
export function own(file: string): unknown {
  return requireAsMedusa(path.join(BACKEND, "src", file));
}

/** Migrates in a process of its own, as the launcher does. */
async function prepare(): Promise<void> {
  const words: string[] = [];
  const child = spawn(process.execPath, ["--require", TYPESCRIPT, path.join(BACKEND, "launch/medusa/prepare.cjs")], {
    cwd: BACKEND,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The database could not be prepared:\n${words.join("").slice(-8000)}`);
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
