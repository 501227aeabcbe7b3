import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { marketplaceId } from "../core";
import { FIRST_PORT, type RunningSandbox, SANDBOXES, startSandbox } from ".";

const seedFile = z.array(
  z.object({
    marketplace: marketplaceId,
    shop: z.string(),
    title: z.string(),
    sku: z.string(),
    price: z.number().int().positive(),
    stock: z.number().int().nonnegative(),
  }),
);

/** Sample shops that exist from the start on every marketplace. */
const SHOPS = [
  ["700100200", "Gian hàng mẫu OCOP Đồng Tháp"],
  ["700100201", "HTX mẫu Mỹ Xương"],
] as const;

/** Other ports are other marketplaces, with another memory. */
function memoryFolder(first: number): string {
  const data = path.join(__dirname, "../../../.data");
  return process.env.OCOP_SANDBOX_DATA || path.join(data, first === FIRST_PORT ? "sandbox" : `sandbox-${first}`);
}

function openShops({ control, context }: RunningSandbox): void {
  for (const [id, name] of SHOPS) if (!context.market.state.shops.has(id)) control.addShop(id, name);
}

/** Marketplaces whose messages go where an application's console says, for all its shops; the others are subscribed to. */
const IN_CONSOLE: readonly string[] = ["shopee", "lazada"];

function sendMessages({ definition, control, context }: RunningSandbox, to: string): void {
  if (!IN_CONSOLE.includes(definition.id)) return;
  for (const shop of context.market.state.shops.keys()) control.hookTo(shop, `${to}/${definition.id}`);
}

/** What to begin with, unless it is there from an earlier run. */
function seed(running: readonly RunningSandbox[], file: string): void {
  for (const { marketplace, ...listing } of seedFile.parse(JSON.parse(fs.readFileSync(file, "utf8")))) {
    const sandbox = running.find(({ definition }) => definition.id === marketplace);
    const known = sandbox?.context.market.withSku(listing.shop, listing.sku) ?? [];
    if (known.length === 0) sandbox?.control.seed(listing);
  }
}

/**
 * Starts every simulated marketplace in this one process: `OCOP_SANDBOX_PORT` is the first port (7001),
 * `OCOP_SANDBOX_HOST` the address to listen on (127.0.0.1), `OCOP_SANDBOX_DATA` the folder they remember everything in.
 * Two sample shops exist from the start; messages about them go to `OCOP_SANDBOX_HOOKS`, such as
 * `http://127.0.0.1:9000/channel-hooks`, where that is set. `OCOP_SANDBOX_SEED` names a JSON file of listings to begin with.
 */
async function main(): Promise<void> {
  const first = Number(process.env.OCOP_SANDBOX_PORT || FIRST_PORT);
  const host = process.env.OCOP_SANDBOX_HOST || "127.0.0.1";
  const folder = memoryFolder(first);
  const running = await Promise.all(
    SANDBOXES.map((definition, position) =>
      startSandbox(definition, {
        port: first + position,
        host,
        automatic: true,
        file: path.join(folder, `${definition.id}.jsonl`),
      }),
    ),
  );
  for (const sandbox of running) {
    openShops(sandbox);
    if (process.env.OCOP_SANDBOX_HOOKS) sendMessages(sandbox, process.env.OCOP_SANDBOX_HOOKS);
    console.log(`${sandbox.definition.id.padEnd(12)} ${sandbox.url}`);
  }
  if (process.env.OCOP_SANDBOX_SEED) seed(running, process.env.OCOP_SANDBOX_SEED);
  const stop = async () => {
    await Promise.all(running.map((sandbox) => sandbox.close()));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const say = taken ? `${error.message}\nSet OCOP_SANDBOX_PORT to the first of ${SANDBOXES.length} free ports.` : error;
  console.error(say);
  process.exit(1);
});
