import sharp from "sharp";
import { expect, inject } from "vitest";
import type { ProductList } from "../../../src/contracts/catalogue";
import type { MappingView } from "../../../src/contracts/channel-decision";
import type { ConnectionStarted } from "../../../src/contracts/channel-desk";
import type { BulkPreview } from "../../../src/contracts/channel-preview";
import type { OwnShops } from "../../../src/contracts/producer-channels";
import type { OwnPictureAdded, OwnSubmission } from "../../../src/contracts/producer-products";
import { answered, get } from "./client";
import { officer } from "./desk";
import { agreeFor, LAZADA_MAPPING } from "./on-lazada";
import type { producerDesk } from "./producer";

type Desk = Awaited<ReturnType<typeof producerDesk>>;

const BACK = "http://127.0.0.1/kenh-chu-the/gian-hang/ket-noi";
const lazada = inject("marketplaces").lazada;

/** Steers the simulated Lazada. */
export async function steer(command: string, body: unknown): Promise<void> {
  const answer = await fetch(`${lazada}/__sandbox/${command}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${command}: ${await answer.text()}`);
}

/** Connects a shop of the simulated Lazada as its seller does. @returns our id of it */
export async function connectOwnShop(desk: Desk, shop: string, name: string): Promise<string> {
  const wish = { channel: "lazada", redirect_uri: BACK };
  const { authorize_url } = await answered<ConnectionStarted>(desk.post("/producer/channels/connections", wish));
  await steer("shops", { id: shop, name });
  await steer("redirect", { url: BACK });
  const agreed = await agreeFor(shop, authorize_url);
  const done = await answered<OwnShops>(desk.post("/producer/channels/connections/finish", agreed));
  return done.shops[0]?.id ?? "";
}

/** Officers decide for a product's group what the simulated Lazada asks for, whoever has decided before. */
export async function mapOnLazada(product: string): Promise<void> {
  await decideMapping("lazada", product, LAZADA_MAPPING);
}

/** What an officer says of the whole group of a product, whoever has decided before. @param product its name */
export async function decideMapping(channel: string, product: string, mapping: object): Promise<void> {
  const desk = await officer();
  const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(product)}`));
  const group = products.find(({ name }) => name === product)?.group?.code ?? "";
  const path = `/officer/channels/mappings/${channel}/${group}`;
  const { current } = await answered<MappingView>(desk.get(path));
  await answered(desk.post(path, { based_on: current.version, mapping }));
}

/** A photograph that an officer approves, waited for until listings may show it. */
export async function giveApprovedPicture(desk: Desk, product: string, shop: string): Promise<void> {
  const jar = await sharp({ create: { width: 1_200, height: 1_000, channels: 3, background: "#8a5a2b" } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append("file", new Blob([Uint8Array.from(jar)]), "anh.jpg");
  const path = `/producer/products/${product}`;
  const { version } = await answered<OwnPictureAdded>(desk.post(`${path}/pictures`, form));
  const { submission } = await answered<OwnSubmission>(desk.post(`${path}/submissions`, { version }));
  await answered((await officer()).post(`/officer/content/${submission.id}`, { verdict: "approve" }));
  const wish = { shop_ids: [shop], product_ids: [product] };
  const outcome = async () =>
    (await answered<BulkPreview>(desk.post("/producer/listings/preview", wish))).items[0]?.outcome;
  await expect.poll(outcome, { interval: 250 }).toBe("ready");
}
