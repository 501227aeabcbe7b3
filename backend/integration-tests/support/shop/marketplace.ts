import { SANDBOX_SETTINGS, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";

/** A simulated marketplace that sends its messages by itself, and the settings that point a backend at it. */
export async function startMarketplace() {
  const definition = SANDBOXES.find(({ id }) => id === "lazada");
  if (!definition) throw new Error("There is no simulated Lazada");
  const sandbox = await startSandbox(definition, { automatic: true });
  const settings = JSON.stringify({ lazada: SANDBOX_SETTINGS.lazada(sandbox.url) });
  return { settings, stop: () => sandbox.close() };
}
