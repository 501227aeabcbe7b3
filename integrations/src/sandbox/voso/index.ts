import type { SandboxDefinition } from "../core/definition";
import { html } from "../core/http";

/** Pages only: 200, 404 or 410, and with the fault `closed` the whole site gone. There never was an API. */
export const vosoSandbox: SandboxDefinition = {
  id: "voso",
  site: "Vỏ Sò (mô phỏng)",
  life: { codeMs: 0, accessMs: 0, refreshMs: 0, rotates: false, overlapMs: 0 },
  refusedWords: [],
  handle: (request) => (request.path === "/" ? html("<!doctype html><title>Vỏ Sò (mô phỏng)</title>") : undefined),
  rateLimited: () => html("<!doctype html><h1>429</h1>", 429),
  pagePath: (listing) => `/san-pham-p${listing.id}.html`,
  listingOfPage(path, market) {
    const id = /^\/[^/]*-p(\d+)\.html$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => `VOSO${market.serial()}`,
  shop: (id, name) => ({ id, name, keys: {} }),
  seed({ shop, title, sku, price, stock }, market) {
    const id = String(700_000 + market.serial());
    return market.add({
      id,
      shop,
      title,
      description: title,
      category: "",
      images: [],
      units: [{ id, sku, price, stock, options: [] }],
      status: "live",
      raw: {},
    });
  },
};
