import { FIRST_PORT, SANDBOXES, startSandbox } from ".";

/**
 * Starts every simulated marketplace in this one process: `OCOP_SANDBOX_PORT` is the first port (7001),
 * `OCOP_SANDBOX_HOST` the address to listen on (127.0.0.1). Two sample shops exist from the start.
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
  const stop = async () => {
    await Promise.all(running.map((sandbox) => sandbox.close()));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

void main();
