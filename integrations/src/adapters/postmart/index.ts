import type { Ports, RecognisedUrl } from "../../core";
import { defineAdapter } from "../define";
import { listingPort } from "./catalogue";
import { partnerApi } from "./client";
import { POSTMART_LIMITS } from "./limits";
import { type PostmartSettings, postmartSettings } from "./settings";
import { pricePort, stockPort } from "./stock";

type Addresses = Pick<PostmartSettings, "hosts" | "urlPatterns">;

/**
 * Postmart: digits after the last hyphen are an id only before `.html`; the older form without it has a slug alone.
 * Buudien.vn: host known, id by the configured patterns; "right host, no id" is a lawful answer.
 */
export function recogniseUrl(
  text: string,
  { hosts, urlPatterns }: Addresses = postmartSettings.parse({}),
): RecognisedUrl {
  if (!URL.canParse(text)) return { kind: "not_a_listing" };
  const { hostname, pathname } = new URL(text);
  if (/^(www\.)?postmart\.vn$/.test(hostname)) {
    const id = /^\/p\/[^/]*-(\d+)\.html$/.exec(pathname)?.[1];
    if (id) return { kind: "product", itemId: id };
    return /^\/p\/[^/.]+$/.test(pathname) ? { kind: "product" } : { kind: "not_a_listing" };
  }
  if (!hosts.includes(hostname) || pathname === "/") return { kind: "not_a_listing" };
  const id = urlPatterns.map((pattern) => new RegExp(pattern).exec(pathname)?.[1]).find((found) => found !== undefined);
  return id ? { kind: "product", itemId: id } : { kind: "product" };
}

/** Postmart.vn and its successor Buudien.vn: files by hand, and a partner's API only when there is a contract. */
export const postmart = defineAdapter({
  info: { id: "postmart", recogniseUrl: (url) => recogniseUrl(url), fileExchange: true },
  settings: postmartSettings,
  limits: POSTMART_LIMITS,
  create(deps, { partner }): Ports {
    if (!partner) return {};
    const api = partnerApi(deps, partner);
    return { listings: listingPort(api), stock: stockPort(api), prices: pricePort(api) };
  },
});
