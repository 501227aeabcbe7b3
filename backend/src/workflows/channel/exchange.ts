import { CHANNELS, type Channel, statusOn } from "@ocop/integrations/channels";
import type { Fault, MarketplaceId } from "@ocop/integrations/core";
import {
  type ColumnMapping,
  columnMapping,
  type ExchangeProduct,
  makeBatch,
  neutralMapping,
} from "@ocop/integrations/exchange";
import type { IsoDay } from "../../contracts/common";
import { mayCarry } from "../../modules/channel/domain/shop-terms";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { ExchangeBatch } from "../../modules/channel/store/exchange";
import type { ExchangeRow } from "../../modules/channel/store/exchange-rows";
import type { NewEvent } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { dayAt } from "../../platform/calendar/day";
import type { Engine } from "./engine";
import { exchangeProduct, sizeOfRow, skusByProduct, soldInRow } from "./exchange-products";
import { FOREIGN_FAULT, SAMPLE_FAULT, type ToldFault, tellFault } from "./told-fault";

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileFormat = keyof typeof MEDIA_TYPES;

/** The channel that files of a shop are for: the one that is open, else the one that was last. */
export function exchangeChannel(adapter: MarketplaceId, day: IsoDay): { channel: Channel; open: boolean } | null {
  const served = CHANNELS.filter((channel) => channel.adapter === adapter);
  const open = served.find((channel) => statusOn(channel, day)?.state === "open");
  const channel = open ?? served.at(-1);
  return channel ? { channel, open: open !== undefined } : null;
}

/** The columns that hold for a channel; ours, which is no marketplace's template, until somebody saved others. */
export async function columnsOf({ book }: Engine, code: string): Promise<ColumnMapping> {
  const [current] = await book.decisions.history({ kind: "columns", channel: code, shop: "", subject: "" });
  return current ? { ...columnMapping.parse(current.body), version: current.version } : neutralMapping(code);
}

export type Chosen =
  | { kind: "chosen"; chosen: number; withdrawn: number }
  | { kind: "foreign"; products: string[] }
  | { kind: "shop_paused" };

/** Takes products into a shop's files and out of them. Nothing is taken in where one of them is not this shop's to sell. */
export async function chooseRows(
  engine: Engine,
  shop: ChannelShop,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
  actor: string,
): Promise<Chosen> {
  if (shop.paused_at && add.length > 0) return { kind: "shop_paused" };
  const [facts, standing] = await Promise.all([engine.facts(add), engine.book.decisions.standing(shop.channel)]);
  const terms = standing.terms(shop.channel, shop.id);
  const foreign = add.filter((id) => !mayCarry(shop.producer_id, terms, facts.get(id)?.details?.producer_id ?? null));
  if (foreign.length > 0) return { kind: "foreign", products: foreign };
  const at = engine.now();
  const chosen = await engine.book.exchange.choose(shop.id, add, {}, { ...CHOSEN, actor }, at);
  await engine.book.exchange.keepSizes(shop.id, skusByProduct(facts), { ...SIZED, actor }, at);
  const withdrawn = await engine.book.exchange.withdraw(shop.id, remove, { ...WITHDRAWN, actor }, at);
  return { kind: "chosen", chosen, withdrawn };
}

export type LeftOut = {
  row_code: string;
  product_id: string;
  name: string | null;
  /** Which of its sizes; null where it is one thing to buy. */
  size: string | null;
  faults: ToldFault[];
};

/** A shop's products as its next file would hold them. */
export type SheetProducts = {
  products: ExchangeProduct[];
  /** Never written, whatever the columns say. */
  leftOut: LeftOut[];
  /** Samples are among the products: in a demonstration, where the channel is a simulation. */
  sample: boolean;
};
type Prepared = SheetProducts & { columns: ColumnMapping; channel: Channel };
export type ExchangeRefusal = { kind: "closed"; channel: Channel } | { kind: "not_by_file" } | { kind: "shop_paused" };

async function prepare(engine: Engine, shop: ChannelShop, site: string): Promise<Prepared | ExchangeRefusal> {
  const served = exchangeChannel(shop.channel, dayAt(engine.now()));
  if (!served || shop.way !== "file") return { kind: "not_by_file" };
  if (!served.open) return { kind: "closed", channel: served.channel };
  const [columns, sheet] = await Promise.all([
    columnsOf(engine, served.channel.code),
    sheetProducts(engine, shop, site),
  ]);
  return { ...sheet, columns, channel: served.channel };
}

/** @param site where relative addresses of pictures lead */
export async function sheetProducts(engine: Engine, shop: ChannelShop, site: string): Promise<SheetProducts> {
  const [standing, all] = await Promise.all([
    engine.book.decisions.standing(shop.channel),
    engine.book.exchange.rows(shop.id),
  ]);
  const rows = all.filter(({ state }) => state !== "withdrawn");
  const facts = await engine.facts([...new Set(rows.map(({ product_id }) => product_id))]);
  const terms = standing.terms(shop.channel, shop.id);
  const products: ExchangeProduct[] = [];
  const leftOut: LeftOut[] = [];
  const simulated = engine.simulated(shop.channel);
  for (const row of rows) {
    const known = facts.get(row.product_id) ?? null;
    const faults: ToldFault[] = [];
    if (!known || !soldInRow(known, row.sku)) faults.push(known?.offer ? SIZE_NOT_ON_SALE : NOT_ON_SALE);
    if (known?.sample && !simulated) faults.push(SAMPLE_FAULT);
    if (known && !mayCarry(shop.producer_id, terms, known.details?.producer_id ?? null)) faults.push(FOREIGN_FAULT);
    if (known && faults.length === 0) products.push(exchangeProduct(row, known, shop, standing, site));
    else leftOut.push({ ...toldRow(row, known), faults });
  }
  const sample = simulated && [...facts.values()].some((known) => known.sample);
  return { products, leftOut, sample };
}

function toldRow({ row_code, product_id, sku }: ExchangeRow, facts: ProductFacts | null): Omit<LeftOut, "faults"> {
  return { row_code, product_id, name: facts?.name ?? null, size: sizeOfRow(facts, sku) };
}

/** A size that came about since the product was chosen gets its row before the file is made. */
async function keepSizes(engine: Engine, shop: ChannelShop, actor: string): Promise<void> {
  const rows = await engine.book.exchange.rows(shop.id);
  const chosen = rows.filter(({ state }) => state !== "withdrawn").map(({ product_id }) => product_id);
  const facts = await engine.facts([...new Set(chosen)]);
  await engine.book.exchange.keepSizes(shop.id, skusByProduct(facts), { ...SIZED, actor }, engine.now());
}

export type Made =
  | { kind: "made"; batch: ExchangeBatch; leftOut: LeftOut[] }
  | { kind: "nothing_to_write"; leftOut: LeftOut[] };

/**
 * Makes one file with its manifest. A delta holds what is new or changed since what was handed over; a file nobody handed over
 * counts for nothing. Prepared, not published: a person gives it to the channel.
 */
export async function makeExchangeBatch(
  engine: Engine,
  shop: ChannelShop,
  wish: { format: FileFormat; kind: "full" | "delta" },
  site: string,
  actor: string,
): Promise<Made | ExchangeRefusal> {
  return engine.book.locks.withLock(`exchange:${shop.id}`, async () => {
    if (await engine.book.pauses.isPaused(shop.id)) return { kind: "shop_paused" };
    await keepSizes(engine, shop, actor);
    const prepared = await prepare(engine, shop, site);
    if ("kind" in prepared) return prepared;
    const earlier = await engine.book.exchange.batches(shop.id);
    const handedOver = earlier.filter(({ handed_over_at }) => handed_over_at !== null).toReversed();
    const number = (earlier[0]?.number ?? 0) + 1;
    const at = engine.now();
    const { file, manifest, refused } = await makeBatch(
      {
        batch: `${shop.external_id}-${number}`.replace(/[^\p{L}\p{N}-]+/gu, "-"),
        products: prepared.products,
        mapping: prepared.columns,
        format: wish.format,
        madeAt: at,
        madeBy: actor,
        sample: prepared.sample,
      },
      wish.kind === "delta" ? handedOver.map(({ manifest: made }) => made) : [],
    );
    const leftOut = [...prepared.leftOut, ...(await leftOutOf(engine, shop.id, refused))];
    if (manifest.rows.length === 0 && manifest.withdrawn.length === 0) return { kind: "nothing_to_write", leftOut };
    const batch = await engine.book.exchange.keep(
      {
        ...{ shop_id: shop.id, number, manifest, refused: refused.map((one) => ({ ...one, faults: [...one.faults] })) },
        ...{ file, media_type: MEDIA_TYPES[wish.format], made_by: actor, made_at: at },
      },
      { ...preparedIn(number), actor },
    );
    if (!batch) throw new Error(`Batch ${number} of ${shop.id} exists already`);
    return { kind: "made", batch, leftOut };
  });
}

type Refused = readonly { readonly rowCode: string; readonly faults: readonly Fault[] }[];

/** Rows that stayed out of a file, with their products and their faults in plain words. */
export async function leftOutOf(engine: Engine, shop: string, refused: Refused): Promise<LeftOut[]> {
  if (refused.length === 0) return [];
  const rows = new Map((await engine.book.exchange.rows(shop)).map((row) => [row.row_code, row]));
  const left = refused.flatMap(({ rowCode, faults }) => {
    const row = rows.get(rowCode);
    return row ? [{ row, faults: faults.map(tellFault) }] : [];
  });
  const facts = await engine.facts([...new Set(left.map(({ row }) => row.product_id))]);
  return left.map(({ row, faults }) => ({ ...toldRow(row, facts.get(row.product_id) ?? null), faults }));
}

const NOT_ON_SALE: ToldFault = {
  field: "price",
  rule: "not_on_sale",
  fix: "offer",
  message_vi: "Sản phẩm chưa có giá bán. Hãy nhập giá và tồn kho.",
  message_en: "The product has no price yet. Please enter price and stock.",
};

const SIZE_NOT_ON_SALE: ToldFault = {
  field: "price",
  rule: "size_not_on_sale",
  fix: "offer",
  message_vi: "Sản phẩm không còn bán cỡ này. Tệp sau ghi cỡ này là rút; hãy báo bên nhận gỡ tin của cỡ đó.",
  message_en:
    "The product is no longer sold in this size. The next file names it as withdrawn; please have its listing taken down.",
};

const CHOSEN: NewEvent = {
  kind: "exchange_chosen",
  message_vi: "Đã chọn sản phẩm để bàn giao bằng tệp.",
  message_en: "The product was chosen to be handed over by file.",
};
const WITHDRAWN: NewEvent = {
  kind: "exchange_withdrawn",
  message_vi: "Đã rút sản phẩm khỏi tệp bàn giao; tệp sau sẽ ghi là rút.",
  message_en: "The product was taken out of the files; the next file names it as withdrawn.",
};
const SIZED: NewEvent = {
  kind: "exchange_sized",
  message_vi: "Sản phẩm bán nhiều cỡ: mỗi cỡ có một dòng và một mã riêng trong tệp.",
  message_en: "The product is sold in several sizes: each has a row and a code of its own in the file.",
};
const preparedIn = (number: number): NewEvent => ({
  kind: "exchange_prepared",
  message_vi: `Đã đưa vào tệp bàn giao số ${number}. Tệp chưa được gửi cho sàn.`,
  message_en: `Written into file number ${number}. The file has not been given to the channel.`,
});
