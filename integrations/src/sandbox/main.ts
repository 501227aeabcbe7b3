import fs from "node:fs";
import { z } from "zod";
import { marketplaceId } from "../core";
import { FIRST_PORT, SANDBOXES, startSandbox } from ".";

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

/**
 * Starts every simulated marketplace in this one process: `OCOP_SANDBOX_PORT` is the first port (7001),
 * `OCOP_SANDBOX_HOST` the address to listen on (127.0.0.1). Two sample shops exist from the start;
 * `OCOP_SANDBOX_SEED` names a JSON file of listings to begin with.
 */
async function main(): Promise<void> {
  const first = Number(process.env.OCOP_SANDBOX_PORT ?? FIRST_PORT);
  const host = process.env.OCOP_SANDBOX_HOST ?? "127.0.0.1";
  const running = await Promise.all(
    SANDBOXES.map((definition, position) =>
      startSandbox(definition, { port: first + position, host, automatic: true }),
    ),
  );
  for (const sandbox of running) {
    sandbox.control.addShop("700100200", "Gian hàng mẫu OCOP Đồng Tháp");
    sandbox.control.addShop("700100201", "HTX mẫu Mỹ Xương");
    console.log(`${sandbox.definition.id.padEnd(12)} ${sandbox.url}`);
  }
  const seed = process.env.OCOP_SANDBOX_SEED;
  for (const { marketplace, ...listing } of seed ? seedFile.parse(JSON.parse(fs.readFileSync(seed, "utf8"))) : []) {
    running.find(({ definition }) => definition.id === marketplace)?.control.seed(listing);
  }
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
