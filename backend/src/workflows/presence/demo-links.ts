import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import type { CatalogueCard } from "../../modules/catalogue/document";
import { askCatalogue } from "../shop/catalogue/search";
import { addLink } from "./add-link";
import { presenceBook } from "./container-presence";
import { listedHosts } from "./presence-settings";

/** A marketplace on which the demonstration has no shop of its own: what stands there was put there by others. */
const CHANNEL = "lazada";
const SHOP = "700100201";
const ACTOR = "demo";
const NOTE = "Bản dùng thử: đường dẫn mẫu trên sàn mô phỏng.";
/** After those that get listings of our own. */
const SKIPPED = 60;

type Case = { readonly title: (card: CatalogueCard) => string; readonly stock: number; readonly missing?: true };

const named = ({ name, producer }: CatalogueCard) => `${name} ${producer?.name ?? ""}`.trim();

/** What an officer will meet: there and buyable, sold out, doubtful, another product, and a link that leads nowhere. */
const CASES: readonly Case[] = [
  { title: named, stock: 12 },
  { title: (card) => `[Chính hãng] ${named(card)} đạt chuẩn OCOP`, stock: 5 },
  { title: named, stock: 0 },
  { title: ({ name }) => `${name} loại đặc biệt vị gừng`, stock: 7 },
  { title: ({ name }) => `${name} hộp quà biếu cao cấp`, stock: 7 },
  { title: () => "Khăn tắm cotton mềm mịn 70 × 140 cm", stock: 20 },
  { title: named, stock: 1, missing: true },
];

/**
 * Puts sample listings of strangers on a simulated marketplace and names their addresses, so that a newcomer sees checks, states
 * and questions. May be called again at any time; what is there already stays as it is.
 * @param skip products that are left to listings of our own @returns true once there is nothing left to do
 */
export async function openDemoLinks(container: MedusaContainer, now: Date, skip = SKIPPED): Promise<boolean> {
  const host = Object.entries(listedHosts()).find(([, channel]) => channel === CHANNEL)?.[0];
  if (host === undefined) return true;
  const [answer] = await askCatalogue<"card">(container, [
    {
      filters: [{ in_stock: true, sample: true }],
      order: { newest: "DESC", name: "ASC" },
      skip,
      take: CASES.length,
      fields: ["card"],
    },
  ]);
  const cards = answer?.documents.map(({ card }) => card) ?? [];
  for (const [index, card] of cards.entries()) {
    const wanted = CASES[index];
    const known = await presenceBook(container).linksOfProduct(card.id);
    if (!wanted || known.some((link) => link.host === host)) continue;
    const url = await putThere(host, card, wanted);
    await addLink(container, { product_id: card.id, url, origin: "officer", by: ACTOR, note: NOTE }, now);
  }
  return cards.length > 0;
}

const seeded = z.object({ id: z.string() });

/** @returns the page's address @throws Error where the marketplace does not answer yet */
async function putThere(host: string, card: CatalogueCard, { title, stock, missing }: Case): Promise<string> {
  const page = (id: string) => `http://${host}/products/-i${id}.html`;
  if (missing) return page("999999999");
  const listing = { shop: SHOP, title: title(card), sku: `MAU-${card.id}`, price: card.offer?.price ?? 50_000, stock };
  const answer = await fetch(`http://${host}/__sandbox/seed`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(listing),
  });
  if (!answer.ok) throw new Error(`the simulated marketplace answered ${answer.status}`);
  return page(seeded.parse(await answer.json()).id);
}
