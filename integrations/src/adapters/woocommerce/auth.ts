import { isIP } from "node:net";
import { type AccountPort, shopId, type Tokens } from "../../core";
import { type ChannelClient, fail } from "../../transport";
import { LANES } from "./limits";
import type { WoocommerceSettings } from "./settings";
import { basic } from "./sign";
import { productsAnswer, readAnswer } from "./wire";

const PRIVATE = /(^|\.)(localhost|local|internal|lan|home|test)$/;

/**
 * A shop's address as its owner types it, and the shop's id read off it. Undefined for what is not public or not https:
 * the address comes from outside, and nobody may send this server to its own network.
 */
export function siteOf(typed: string, plainHttp: boolean): { site: string; shop: string } | undefined {
  const text = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, hostname, pathname, username, password } = new URL(text);
  const path = pathname.replace(/\/+$/, "");
  const found = { site: `${protocol}//${host}${path}`, shop: `${host}${path}` };
  if (username !== "" || password !== "" || !/^https?:$/.test(protocol)) return undefined;
  if (plainHttp) return found;
  const literal = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  const named = hostname.includes(".") && !PRIVATE.test(hostname);
  return protocol === "https:" && named && !literal ? found : undefined;
}

/** The owner copies two keys from WooCommerce → Settings → Advanced → REST API; they never end by themselves. */
export function accountPort(client: ChannelClient, settings: WoocommerceSettings): AccountPort {
  return {
    way: "keys",
    async connect({ site: typed = "", consumer_key: key = "", consumer_secret: secret = "" }, signal) {
      const found = siteOf(typed, settings.plainHttp);
      if (!found) {
        const asked = { marketplace: "woocommerce", operation: "connect", now: client.now() } as const;
        throw fail(asked, { kind: "fix_data", faults: [{ field: "site", rule: "not_public_https" }] });
      }
      const { site, shop } = found;
      const tokens: Tokens = { access: `${key}:${secret}`, accessExpiresAt: Number.MAX_SAFE_INTEGER, extra: { site } };
      await client.perform({
        operation: "connect",
        nature: "read",
        lane: LANES.read,
        ...(signal && { signal }),
        build: () => ({
          method: "GET",
          url: `${site}/wp-json/wc/v3/products?per_page=1`,
          headers: { authorization: basic(tokens.access) },
        }),
        read: (response, asked) => readAnswer(asked, response, productsAnswer),
      });
      return [{ shop: shopId.parse(shop), tokens }];
    },
  };
}
