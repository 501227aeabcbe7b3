import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createMigrated } from "../migrated-database";
import { connected, testServer } from "../server";

const BACKEND = path.resolve(import.meta.dirname, "../../..");

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
  const server = testServer();
  const name = `catalogue_test_${randomBytes(6).toString("hex")}`;
  await createMigrated(server, name);
  Object.assign(process.env, settings, {
    DATABASE_URL: new URL(`/${name}`, server).href,
    MEDUSA_WORKER_MODE: "server",
    NODE_ENV: "test",
  });
  const loaders: Loaders = requireAsMedusa("@medusajs/medusa/loaders/index");
  const { container, shutdown } = await loaders.default({ directory: BACKEND, skipLoadingEntryPoints: true });
  return {
    container,
    async stop() {
      await shutdown();
      await connected(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** Our own module as Medusa sees it. @param file from `src/`, without its ending */
export function own(file: string): unknown {
  return requireAsMedusa(path.join(BACKEND, "src", file));
}
