import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BUILD, nextProgram, TEST_BUILD } from "../../backend/launch/lib/build.mjs";
import { STOREFRONT } from "../../backend/launch/lib/paths.mjs";
import { freePort } from "../../backend/launch/lib/ports.mjs";

/** Long enough for a busy machine to answer what can be answered, short enough to wait for what never is. */
const TIMEOUT_MS = 6_000;

export type OwnStorefront = { url: string; stop: () => Promise<void> };

/** Serves the storefront that was built last, with a backend of the caller's choice. */
export async function serveStorefrontOn(backendUrl: string): Promise<OwnStorefront> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [nextProgram(), "start", "--port", String(port)], {
    cwd: STOREFRONT,
    env: {
      ...process.env,
      ...{ SITE_URL: url, BACKEND_URL: backendUrl, BACKEND_TIMEOUT_MS: String(TIMEOUT_MS) },
      ...{ STOREFRONT_SECRET: "only-for-a-storefront-under-test-0123456789", TRUST_PROXY: "on" },
      ...{ NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" },
      NEXT_DIST_DIR: path.relative(STOREFRONT, built()),
    },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  // A page that asks the backend for nothing.
  while (!(await answers(`${url}/gio-hang`))) {
    if (server.exitCode !== null) throw new Error(`The storefront ended with ${server.exitCode}.`);
    await sleep(100);
  }
  return {
    url,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

/** Under `npm test` the build for tests, beside a shop started by hand that of the shop. */
function built(): string {
  const build = [TEST_BUILD, BUILD].find(({ storefront }) => existsSync(path.join(storefront, ".built")));
  if (!build) throw new Error("No storefront is built: run `npm start` or `npm test` once.");
  return build.storefront;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
