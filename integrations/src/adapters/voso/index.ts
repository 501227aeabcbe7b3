import { z } from "zod";
import type { RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";

/** `…-p{id}.html` is a product, `…-c{id}` a category, `…-s{id}` a shop. */
export function recogniseUrl(text: string): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname } = new URL(text);
  if (!/^(www\.)?voso\.vn$/.test(hostname)) return { kind: "not_a_listing" };
  const product = /^\/[^/]*-p(\d+)\.html$/.exec(pathname)?.[1];
  if (product) return { kind: "product", itemId: product };
  const category = /^\/[^/]*-c(\d+)$/.exec(pathname)?.[1];
  if (category) return { kind: "category", id: category };
  const shop = /^\/[^/]*-s(\d+)$/.exec(pathname)?.[1];
  return shop ? { kind: "shop", id: shop } : { kind: "not_a_listing" };
}

/** History only: no seller API was ever found, and the marketplace very probably closed in 2023. */
export const voso = defineAdapter({
  info: { id: "voso", recogniseUrl, fileExchange: true },
  settings: z.object({}),
  create: () => ({}),
});
