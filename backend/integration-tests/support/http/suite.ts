import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import type { MedusaContainer } from "@medusajs/framework/types";
import axios, { type AxiosInstance } from "axios";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { createMigrated } from "../migrated-database";
import { connected, testServer } from "../server";
import { KeptDatabase } from "./kept-database";

/** Medusa loads our code with Node's own `require`; a spec that imported it would get a second copy of everything. */
const requireAsMedusa = createRequire(import.meta.url);

type Bootstrap = typeof import("@medusajs/test-utils/dist/medusa-test-runner-utils/bootstrap-app");
type Waiting = typeof import("@medusajs/test-utils/dist/medusa-test-runner-utils/wait-workflow-executions");
type App = Awaited<ReturnType<Bootstrap["startApp"]>>;

type Suite = { testSuite: (given: { api: AxiosInstance; getContainer: () => MedusaContainer }) => void };

/**
 * Runs a suite against the whole application over HTTP, on a database of its own. Every test begins with the rows that
 * are there when the suite's own `beforeAll` has ended.
 */
export function overHttp({ testSuite }: Suite): void {
  describe("", () => {
    const api = axios.create();
    const name = `http_${randomBytes(6).toString("hex")}`;
    const server = testServer();
    const url = new URL(`/${name}`, server).href;
    let app: App | null = null;
    let client: Client | null = null;
    let kept: KeptDatabase | null = null;

    beforeAll(async () => {
      await createMigrated(server, name);
      client = new Client(url);
      await client.connect();
      Object.assign(process.env, { DATABASE_URL: url });
      const { startApp }: Bootstrap = requireAsMedusa(`${RUNNER}/bootstrap-app`);
      app = await startApp({ cwd: process.cwd() });
      api.defaults.baseURL = `http://localhost:${app.port}`;
    });

    beforeEach(async () => {
      if (kept) return kept.restore();
      if (!client) throw new Error("unreachable: beforeAll connects");
      kept = new KeptDatabase(client);
      await kept.keep();
    });

    afterEach(async () => {
      const { waitWorkflowExecutions }: Waiting = requireAsMedusa(`${RUNNER}/wait-workflow-executions`);
      if (app) await waitWorkflowExecutions(app.container);
    });

    afterAll(async () => {
      await app?.shutdown();
      await client?.end();
      await connected(server, (one) => one.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    });

    testSuite({
      api,
      getContainer: () => {
        if (!app) throw new Error("The application is not running yet");
        return app.container;
      },
    });
  });
}

const RUNNER = "@medusajs/test-utils/dist/medusa-test-runner-utils";
