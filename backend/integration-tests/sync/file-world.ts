import { mappingSchema } from "../../src/modules/channel/domain/mapping";
import { NO_DETAILS } from "../../src/modules/channel/domain/product-details";
import type { ChannelShop } from "../../src/modules/channel/store/shops";
import { registerShop } from "../../src/workflows/channel/connect-shop";
import { chooseRows, makeExchangeBatch } from "../../src/workflows/channel/exchange";
import { answerBatch, handOver } from "../../src/workflows/channel/exchange-answers";
import { inOwnWorld } from "./own-world";
import { MANGO, type World } from "./world";

export const SITE = "https://shop.example.vn";
export const ADDRESS = "https://postmart.vn/p/xoai-cao-lanh-43160.html";
const ACTOR = "user_1";

/** What a test of files has at hand: two products on sale, a post office that takes files, and what officers do there. */
export type FileWorld = {
  world: World;
  shop: ChannelShop;
  product(id: string, sku: string, change?: Partial<typeof MANGO>): void;
  choose(add: string[], remove?: string[]): ReturnType<typeof chooseRows>;
  made(
    kind?: "full" | "delta",
    format?: "csv" | "xlsx",
  ): Promise<Extract<Awaited<ReturnType<typeof makeExchangeBatch>>, { kind: "made" }>>;
  fileOf(batch: string): Promise<Buffer>;
  /** Codes and states of the shop's rows. */
  states(): Promise<string[]>;
  handOver(batch: string): ReturnType<typeof handOver>;
  answer(batch: string, text: string, apply: boolean): ReturnType<typeof answerBatch>;
};

/** Gives every test of a spec a file world of its own, all on one database that ends with the spec. */
export function inFileWorld(given: (files: FileWorld) => void): void {
  inOwnWorld(async (world) => given(await openFiles(world)), {
    tables: [
      ...["channel_decision", "channel_exchange_batch", "channel_exchange_row"],
      ...["channel_claim", "channel_shop"],
    ],
  });
}

export async function registered(
  world: World,
  code: string,
  channel: "postmart" | "voso" | "shopee" = "postmart",
): Promise<ChannelShop> {
  const wish = { channel, external_id: code, name: "Bưu cục Cao Lãnh", producer_id: null };
  const answer = await registerShop({ ...world.engine, ports: () => null }, wish);
  if (answer.kind !== "registered") throw new Error(answer.kind);
  return answer.shop;
}

async function openFiles(world: World): Promise<FileWorld> {
  const shop = await registered(world, "buu-cuc-cao-lanh");
  const { engine, book } = world;
  const mapping = mappingSchema.parse({ category: "Trái cây sấy", weight: [{ from: "constant", grams: 300 }] });
  const key = { kind: "mapping" as const, channel: "postmart", shop: "", subject: "dried" };
  await book.decisions.save(key, 0, mapping, ACTOR, engine.now(), []);
  const files: FileWorld = {
    world,
    shop,
    product: (id, sku, change = {}) => void world.catalogue.set(id, onSale(sku, change)),
    choose: (add, remove = []) => chooseRows(engine, shop, { add, remove }, ACTOR),
    async made(kind = "delta", format = "csv") {
      const answer = await makeExchangeBatch(engine, shop, { format, kind }, SITE, ACTOR);
      if (answer.kind !== "made") throw new Error(`not made: ${JSON.stringify(answer)}`);
      return answer;
    },
    fileOf: async (batch) => (await book.exchange.file(batch)) ?? Buffer.alloc(0),
    states: async () => (await book.exchange.rows(shop.id)).map(({ row_code, state }) => `${row_code} ${state}`),
    handOver: (batch) => handOver(engine, batch, ACTOR),
    answer: (batch, text, apply) => answerBatch(engine, batch, Buffer.from(text), apply, ACTOR),
  };
  files.product("p1", "XOAI-1");
  files.product("p2", "BANH-1");
  return files;
}

function onSale(sku: string, change: Partial<typeof MANGO>): typeof MANGO {
  const certificate = { stars: 4, decision_number: "123/QĐ-UBND", expires_on: "2199-01-01" };
  return {
    ...MANGO,
    name: `Xoài sấy dẻo ${sku}`,
    sample: false,
    offer: { sku, price: 89_000, available: 40 },
    details: { ...NO_DETAILS, groups: ["food", "dried"], certificate, texts: { unit_label: "hộp 250 g" } },
    ...change,
  };
}
