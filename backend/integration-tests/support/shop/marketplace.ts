import { SANDBOX_SETTINGS, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";

const MARKETPLACES = ["lazada", "tiktok-shop"] as const;
export type SimulatedMarketplace = (typeof MARKETPLACES)[number];

/** Simulated marketplaces that send their messages by themselves, and the settings that point a backend at them. */
export async function startMarketplaces() {
  const sandboxes = await Promise.all(
    MARKETPLACES.map(async (id) => {
      const definition = SANDBOXES.find((one) => one.id === id);
      if (!definition) throw new Error(`There is no simulated ${id}`);
      return { id, ...(await startSandbox(definition, { automatic: true })) };
    }),
  );
  const settings = JSON.stringify(Object.fromEntries(sandboxes.map(({ id, url }) => [id, SANDBOX_SETTINGS[id](url)])));
  const urls = Object.fromEntries(sandboxes.map(({ id, url }) => [id, url])) as Record<SimulatedMarketplace, string>;
  return { settings, urls, stop: async () => void (await Promise.all(sandboxes.map(({ close }) => close()))) };
}
