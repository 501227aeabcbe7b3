/** A listing of a simulated marketplace, as its control interface tells it. */
type Listing = {
  id: string;
  shop: string;
  title: string;
  status: string;
  units: { sku: string; price: number; stock: number }[];
};

/** The simulated marketplaces of the running shop by id (`SANDBOX_URLS`); `npm test` sets it. */
function addressOf(id: string): string {
  const known: Record<string, string> = JSON.parse(process.env.SANDBOX_URLS ?? "{}");
  const url = known[id];
  if (url) return url;
  throw new Error(`SANDBOX_URLS names no ${id}: these tests steer a simulated marketplace of the running shop.`);
}

/** Steers a simulated marketplace: other people's hands, orders and faults. */
export function simulator(id: string) {
  const ask = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(`${addressOf(id)}/__sandbox/${path}`, init);
    if (!response.ok) throw new Error(`${id} ${path}: ${response.status} ${await response.text()}`);
    const answer: Answer = await response.json();
    return answer;
  };
  /** What stands in a shop, deleted listings left out. */
  const listings = async (shop: string): Promise<Listing[]> =>
    (await ask<Listing[]>("listings")).filter((one) => one.shop === shop && one.status !== "deleted");
  return {
    /** Where its public pages are. */
    url: () => addressOf(id),
    control: (command: string, body: unknown) =>
      ask<Record<string, unknown>>(command, { method: "POST", body: JSON.stringify(body) }),
    listings,
    async listing(shop: string, sku: string): Promise<Listing> {
      const found = (await listings(shop)).find(({ units }) => units.some((unit) => unit.sku === sku));
      if (found) return found;
      throw new Error(`${id} shows no listing of ${sku} in shop ${shop}`);
    },
  };
}
