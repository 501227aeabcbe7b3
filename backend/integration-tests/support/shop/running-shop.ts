import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createMigrated } from "../migrated-database";
import { testServer } from "../server";
import { type Application, BACKEND, onServer, prepare, type Server, serve } from "./processes";

/** What specs need to know of the shop they ask. */
export type ShopAddress = {
  /** The same shop from two processes. */
  urls: readonly [string, string];
  databaseUrl: string;
  storefrontSecret: string;
};

const HEALTH = "/shop/health";

/** Prepares a database of its own on the server `DATABASE_URL` names and serves it from two backend processes. */
export async function runShop(seed: string): Promise<ShopAddress & { stop(): Promise<void> }> {
  const server = testServer();
  const name = `shop_http_${randomBytes(6).toString("hex")}`;
  await createMigrated(server, name);
  const shop = { databaseUrl: new URL(`/${name}`, server).href, storefrontSecret: randomBytes(24).toString("hex") };
  const application = backendOf(shop);
  const servers: Server[] = [];
  const stop = async () => {
    await Promise.all(servers.map((running) => running.stop()));
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    rmSync(filesOf(shop.databaseUrl), { recursive: true, force: true });
  };
  const start = async () => {
    const running = await serve(application, HEALTH);
    servers.push(running);
    return running.url;
  };
  try {
    await prepare(application, seed);
    return { ...shop, urls: await Promise.all([start(), start()]), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/**
 * One more process of a running shop, whose clock runs some days ahead. It only answers; its jobs would prepare the shop
 * for a day that has not come.
 */
export async function serveAhead(shop: ShopAddress, days: number): Promise<Server> {
  const { folder, env } = backendOf(shop);
  const ahead = { ...env, MEDUSA_WORKER_MODE: "server", CLOCK_AHEAD_DAYS: String(days) };
  return serve({ folder, env: ahead, preload: [path.join(import.meta.dirname, "clock-ahead.cjs")] }, HEALTH);
}

/** One more process of a running shop, for a spec to do with as it likes. */
export function serveAnother(shop: ShopAddress): Promise<Server> {
  return serve(backendOf(shop), HEALTH);
}

/** The backend on a database, as the specs want it: without the demonstration. */
function backendOf({
  databaseUrl,
  storefrontSecret,
}: Pick<ShopAddress, "databaseUrl" | "storefrontSecret">): Application {
  return {
    folder: BACKEND,
    env: {
      ...process.env,
      NODE_ENV: "test",
      DATABASE_URL: databaseUrl,
      STOREFRONT_SECRET: storefrontSecret,
      FILES_DIR: filesOf(databaseUrl),
      DATABASE_POOL_MAX: "10",
      MEDUSA_DISABLE_TELEMETRY: "true",
      OCOP_DEMO: "off",
    },
  };
}

/** Where the shop of a database keeps its files: outside of the checkout, the same for all its processes. */
function filesOf(databaseUrl: string): string {
  return path.join(tmpdir(), `${path.basename(new URL(databaseUrl).pathname)}-files`);
}
