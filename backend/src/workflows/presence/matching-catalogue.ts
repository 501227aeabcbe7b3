import type { MedusaContainer } from "@medusajs/framework/types";
import { Catalogue, type KnownProduct } from "@ocop/integrations/matching";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { channelOfMarketplace } from "../../modules/presence/domain/channels";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { askCatalogue } from "../shop/catalogue/search";

const AT_ONCE = 500;
/** The register is asked at most this often whether it changed. */
const LOOK_EVERY_MS = 60_000;

type Kept = { catalogue: Catalogue; key: string; lookedAt: number };

/** The register as matching needs it, made once and kept until the register, the offers or the shops change. */
class MatchingCatalogue {
  private kept: Kept | undefined;
  private making: Promise<Catalogue> | undefined;

  /** @param product one it must know: what was registered a moment ago does not wait for the next look */
  async of(container: MedusaContainer, now: number, product: string): Promise<Catalogue> {
    const isFresh = this.kept && now - this.kept.lookedAt < LOOK_EVERY_MS;
    if (isFresh && this.kept?.catalogue.portrait(product)) return this.kept.catalogue;
    return this.ofNow(container, now);
  }

  /** As the register is now, for who compares with all of it. */
  async ofNow(container: MedusaContainer, now: number): Promise<Catalogue> {
    this.making ??= this.make(container, now).finally(() => {
      this.making = undefined;
    });
    return this.making;
  }

  private async make(container: MedusaContainer, now: number): Promise<Catalogue> {
    const key = await stateOf(container);
    const catalogue =
      this.kept?.key === key ? this.kept.catalogue : await Catalogue.inSlices(await knownProducts(container));
    this.kept = { catalogue, key, lookedAt: now };
    return catalogue;
  }
}

/** The one of this process: pages and lists are compared with the same. */
export const matchingCatalogue = new MatchingCatalogue();

async function stateOf(container: MedusaContainer): Promise<string> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const channels: ChannelService = container.resolve(CHANNEL);
  const [totals, shops] = await Promise.all([register.productTotals(), channels.book.shops()]);
  return JSON.stringify([totals, shops.map(({ id, producer_id }) => [id, producer_id])]);
}

/** Every registered product with what tells it from others: names, decisions, barcodes, our SKUs and the producer's shops. */
async function knownProducts(container: MedusaContainer): Promise<KnownProduct[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const channels: ChannelService = container.resolve(CHANNEL);
  const shops = (await channels.book.shops()).flatMap(({ channel, external_id, producer_id }) => {
    const code = channelOfMarketplace(channel);
    return code === undefined ? [] : [{ key: `${code}:${external_id}`, producer_id }];
  });
  const known: KnownProduct[] = [];
  for (let after = ""; ; ) {
    const ids = await register.productIdsAfter(after, AT_ONCE);
    if (ids.length > 0) known.push(...(await knownOnes(container, ids, shops)));
    if (ids.length < AT_ONCE) return known;
    after = ids.at(-1) ?? after;
  }
}

async function knownOnes(
  container: MedusaContainer,
  ids: readonly string[],
  shops: readonly { key: string; producer_id: string | null }[],
): Promise<KnownProduct[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.productsByIds(ids);
  const producers = await register.producersByIds([...new Set(products.flatMap((one) => one.producer_id ?? []))]);
  const names = new Map(producers.map(({ id, name }) => [id, name]));
  const facts = await register.certificateFacts(ids);
  const [answer] = await askCatalogue<"id" | "card" | "detail">(container, [
    { filters: [{ id: [...ids] }], take: ids.length, fields: ["id", "card", "detail"] },
  ]);
  const shown = new Map(answer?.documents.map((document) => [document.id, document]));
  return products.map((product): KnownProduct => {
    const { offer } = shown.get(product.id)?.card ?? {};
    const net = offer?.net;
    const gtin = shown.get(product.id)?.detail.label_facts?.gtin;
    const producer = (product.producer_id === null ? null : names.get(product.producer_id)) ?? product.producer_text;
    const usable = shops.filter((shop) => shop.producer_id === null || shop.producer_id === product.producer_id);
    const decisions = facts.get(product.id)?.recognitions.flatMap(({ decision_number }) => decision_number ?? []);
    return {
      id: product.id,
      name: product.name,
      province: product.province_text,
      ...(producer !== null && { producer }),
      ...(product.district_text !== null && { district: product.district_text }),
      ...(product.commune_text !== null && { commune: product.commune_text }),
      ...(net && net.unit !== "piece" && { content: { amount: net.amount, unit: net.unit } }),
      ...(gtin && { gtins: [gtin] }),
      ...(decisions && { decisions: [...new Set(decisions)] }),
      ...(offer && { shopSkus: usable.map(({ key }) => `${key}:${offer.sku}`) }),
      shops: usable.filter(({ producer_id }) => producer_id !== null).map(({ key }) => key),
    };
  });
}
