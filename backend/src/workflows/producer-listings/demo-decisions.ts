import type { MedusaContainer } from "@medusajs/framework/types";
import type { MarketplaceId } from "@ocop/integrations/core";
import { SANDBOX_NEEDS, type SandboxNeeds } from "@ocop/integrations/sandbox";
import { mappingSchema } from "../../modules/channel/domain/mapping";
import { shopTermsSchema } from "../../modules/channel/domain/shop-terms";
import { groupsOnSale } from "../channel/assortment";
import type { Engine } from "../channel/engine";

/** The marketplaces of the demonstration on which producers may try everything. */
const DEMO_CHANNELS = ["shopee", "tiki", "lazada", "tiktok-shop"] as const satisfies readonly MarketplaceId[];
const ACTOR = "demo";

/**
 * Decides on simulated marketplaces what officers decide on real ones: one category for every branch of products, and the
 * carriers. So that whoever tries the demonstration as a producer can list. Never touches what somebody has decided.
 * @returns false while the catalogue has no products yet
 */
export async function saveDemoDecisions(container: MedusaContainer, engine: Engine): Promise<boolean> {
  const branches = (await groupsOnSale(container)).filter(({ path }) => path.length === 1);
  if (branches.length === 0) return false;
  for (const channel of DEMO_CHANNELS) {
    if (!engine.simulated(channel)) continue;
    const needs: SandboxNeeds = SANDBOX_NEEDS[channel];
    const mapping = mappingOf(needs);
    for (const { code } of branches) await save(engine, { kind: "mapping", channel, shop: "", subject: code }, mapping);
    const { carriers = [], warehouse = null } = needs.required;
    const terms = shopTermsSchema.parse({ carriers, warehouse });
    await save(engine, { kind: "terms", channel, shop: "", subject: "" }, terms);
  }
  return true;
}

/** The parcel is made up like everything of the sample, where the product's own weight is not known. */
function mappingOf({ category, required: { attributes, brand } }: SandboxNeeds) {
  return mappingSchema.parse({
    category,
    category_path: ["Ngành hàng mẫu"],
    attributes: attributes.map(({ id, values }) => ({ id, name: id, sources: [{ from: "constant", values }] })),
    ...(brand && { brand }),
    weight: [
      { from: "net_amount", packaging_grams: 50 },
      { from: "constant", grams: 500 },
    ],
    size_cm: { length: 20, width: 15, height: 10 },
  });
}

type Key = Parameters<Engine["book"]["decisions"]["save"]>[0];

async function save(engine: Engine, key: Key, body: unknown): Promise<void> {
  if ((await engine.book.decisions.history(key)).length > 0) return;
  await engine.book.decisions.save(key, 0, body, ACTOR, engine.now(), []);
}
