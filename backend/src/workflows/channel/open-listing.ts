import {
  categoryId,
  type Fault,
  isMarketplaceError,
  type Known,
  sayFailure,
  sayFault,
  shopId,
} from "@ocop/integrations/core";
import { type ListingSettings, type Wanted, wantedListing } from "../../modules/channel/domain/wanted";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import { toDraft } from "./draft";
import type { Engine } from "./engine";

export type ToldFault = { field: string; rule: string; message_vi: string; message_en: string };

export type Preview =
  | { kind: "no_shop" }
  | { kind: "no_channel" }
  | { kind: "not_on_sale" }
  /** The marketplace could not be asked. */
  | { kind: "channel_failed"; message_vi: string; message_en: string }
  | { kind: "checked"; shop: ChannelShop; wanted: Wanted; payload: unknown; faults: ToldFault[] };

export type Wish = { shop_id: string; product_id: string; settings: ListingSettings };

/** What a listing would be and everything wrong with it, without writing or sending anything but questions. */
export async function previewListing(engine: Engine, wish: Wish): Promise<Preview> {
  try {
    return await checkWish(engine, wish);
  } catch (error) {
    if (!isMarketplaceError(error)) throw error;
    const { vi, en } = sayFailure(error.failure, channelName(error.marketplace));
    return { kind: "channel_failed", message_vi: vi, message_en: en };
  }
}

async function checkWish(engine: Engine, { shop_id, product_id, settings }: Wish): Promise<Preview> {
  const shop = await engine.book.shop(shop_id);
  if (!shop) return { kind: "no_shop" };
  const ports = engine.ports(shop.channel);
  if (!ports?.listings) return { kind: "no_channel" };
  const facts = (await engine.facts([product_id])).get(product_id);
  const wanted = wantedListing(facts ?? null, settings, null);
  if (!facts || !wanted) return { kind: "not_on_sale" };
  const call = { shop: shopId.parse(shop.external_id) };
  const category = categoryId.parse(settings.category);
  const [tree, rules, shopFacts] = await Promise.all([
    ports.categories?.tree(call),
    ports.categories?.rules(category, call),
    ports.shop?.facts(call),
  ]);
  const known: Known = { category: tree?.find(({ id }) => id === category), rules, shop: shopFacts };
  const { payload, faults } = ports.listings.dryRun(toDraft(wanted, wanted.pictures), known);
  const unknownCategory: Fault[] = tree && !known.category ? [{ field: "category", rule: "not_an_option" }] : [];
  const sample = facts.sample && !engine.simulated(shop.channel) ? [SAMPLE] : [];
  // Our own pictures are uploaded on the way.
  const told = [...unknownCategory, ...faults].filter(({ rule }) => rule !== "not_uploaded").map(tell);
  return { kind: "checked", shop, wanted, payload, faults: [...sample, ...told] };
}

const SAMPLE: ToldFault = {
  field: "listing",
  rule: "sample",
  message_vi: "Sản phẩm này đang dùng dữ liệu mẫu. Hãy nhập giá và tồn kho thật trước khi đăng lên sàn.",
  message_en: "This product shows sample data. Please enter its real price and stock before listing it.",
};

function tell(fault: Fault): ToldFault {
  const { vi, en } = sayFault(fault);
  return { field: fault.field, rule: fault.rule, message_vi: vi, message_en: en };
}

export type Opened =
  | Exclude<Preview, { kind: "checked" }>
  | { kind: "faulty"; faults: ToldFault[] }
  | { kind: "listed_already" }
  | { kind: "opened"; listing: Listing };

/** Opens a listing whose dry run finds nothing wrong, and queues it. */
export async function openListing(engine: Engine, wish: Wish, actor: string): Promise<Opened> {
  const preview = await previewListing(engine, wish);
  if (preview.kind !== "checked") return preview;
  if (preview.faults.length > 0) return { kind: "faulty", faults: preview.faults };
  const channel = channelName(preview.shop.channel);
  const listing = await engine.book.open({ ...wish, wanted: preview.wanted }, engine.now(), {
    kind: "opened",
    actor,
    message_vi: `Cán bộ đã yêu cầu đăng sản phẩm lên ${channel}.`,
    message_en: `An officer asked for the product to be listed on ${channel}.`,
  });
  return listing ? { kind: "opened", listing } : { kind: "listed_already" };
}
