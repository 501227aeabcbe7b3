import type { MedusaContainer } from "@medusajs/framework/types";
import type { MarketplaceId } from "@ocop/integrations/core";
import { SANDBOX_NEEDS, type SandboxNeeds } from "@ocop/integrations/sandbox";
import { mappingSchema } from "../../modules/channel/domain/mapping";
import { shopTermsSchema } from "../../modules/channel/domain/shop-terms";
import { groupsOnSale } from "../channel/assortment";
import type { Engine } from "../channel/engine";

/** The marketplaces of the demonstration on which producers may try everything. */
const DEMO_CHANNELS = ["shopee", "tiki", "lazada", "tiktok-shop"] as const satisfies readonly MarketplaceId[];
/** Takes files: what is decided is the parcel's weight, and what the channel calls each branch. */
const FILE_CHANNEL = "postmart" satisfies MarketplaceId;
const ACTOR = "demo";

/**
 * Decides on simulated marketplaces what officers decide on real ones: one category for every branch of products, and the
 * carriers; for files, what parcels weigh. So that whoever tries the demonstration as a producer can list.
 * Never touches what somebody has decided.
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
  if (!engine.simulated(FILE_CHANNEL)) return true;
  for (const { code, name } of branches) {
    const mapping = mappingSchema.parse({
      category: name,
      category_path: [...SAMPLE_PATH, name],
      weight: SAMPLE_WEIGHT,
    });
    await save(engine, { kind: "mapping", channel: FILE_CHANNEL, shop: "", subject: code }, mapping);
  }
  await save(engine, { kind: "terms", channel: FILE_CHANNEL, shop: "", subject: "" }, shopTermsSchema.parse({}));
  return true;
}

const SAMPLE_PATH = ["Ngành hàng mẫu"];

/** Made up like everything of the sample, where the product's own weight is not known. */
const SAMPLE_WEIGHT = [
  { from: "net_amount", packaging_grams: 50 },
  { from: "constant", grams: 500 },
];

function mappingOf({ category, required: { attributes, brand } }: SandboxNeeds) {
  return mappingSchema.parse({
    category,
    category_path: SAMPLE_PATH,
    attributes: attributes.map(({ id, values }) => ({ id, name: id, sources: [{ from: "constant", values }] })),
    ...(brand && { brand }),
    weight: SAMPLE_WEIGHT,
    size_cm: { length: 20, width: 15, height: 10 },
  });
}

type Key = Parameters<Engine["book"]["decisions"]["save"]>[0];

async function save(engine: Engine, key: Key, body: unknown): Promise<void> {
  if ((await engine.book.decisions.history(key)).length > 0) return;
  await engine.book.decisions.save(key, 0, body, ACTOR, engine.now(), []);
}
