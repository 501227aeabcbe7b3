import type { MarketplaceId } from "../core";
import { LAZADA_SANDBOX } from "./lazada/fixtures";
import { POSTMART_FEED_SECRET, POSTMART_SECRET, sandboxProfile } from "./postmart/fixtures";
import { SHOPEE_SANDBOX } from "./shopee/fixtures";
import { TIKI_SANDBOX } from "./tiki/fixtures";
import { TIKTOK_SANDBOX } from "./tiktok-shop/fixtures";
import { woocommerceSandboxSettings } from "./woocommerce/fixtures";

type Make = (url: string, hookUrl?: string) => Readonly<Record<string, unknown>>;

/** The settings that point an adapter at its running sandbox. */
export const SANDBOX_SETTINGS: Readonly<Record<MarketplaceId, Make>> = {
  shopee: (url, hookUrl) => ({
    ...SHOPEE_SANDBOX,
    apiUrl: url,
    consentUrl: `${url}/auth`,
    ...(hookUrl && { pushUrl: hookUrl }),
  }),
  lazada: (url) => ({
    ...LAZADA_SANDBOX,
    apiUrl: `${url}/rest`,
    authUrl: `${url}/rest`,
    consentUrl: `${url}/oauth/authorize`,
  }),
  "tiktok-shop": (url) => ({ ...TIKTOK_SANDBOX, apiUrl: url, authUrl: url, consentUrl: `${url}/open/authorize` }),
  tiki: (url) => ({ ...TIKI_SANDBOX, apiUrl: url }),
  sendo: (url) => ({ apiUrl: url }),
  postmart: (url) => ({ partner: { profile: sandboxProfile(url), secret: POSTMART_SECRET } }),
  voso: () => ({}),
  woocommerce: woocommerceSandboxSettings,
};

/** As in reality, Buudien has a contract with nobody and takes files from people's hands. */
const DEMO_CHANNELS: Readonly<Record<MarketplaceId, Make>> = {
  ...SANDBOX_SETTINGS,
  postmart: (url) => ({ apiUrl: url }),
};

/** What a demonstration's backend is told of a simulation: how to reach it, and that its pages are there as well. */
export function demoSettings(id: MarketplaceId, url: string, hookUrl?: string): Readonly<Record<string, unknown>> {
  return { ...DEMO_CHANNELS[id](url, hookUrl), publicUrl: url };
}

/** Lists the simulations give away, as `EVIDENCE_FEEDS` names them by the channel they are of. @param urls of running simulations */
export function demoFeeds(urls: Readonly<Partial<Record<MarketplaceId, string>>>) {
  const { postmart } = urls;
  if (postmart === undefined) return {};
  return { buudien: { manifest: `${postmart}/feed/v1/manifest.json`, secret: POSTMART_FEED_SECRET } };
}
