import type { MarketplaceId } from "@ocop/integrations/core";

const NAMES: Readonly<Partial<Record<MarketplaceId, string>>> = {
  shopee: "Shopee",
  lazada: "Lazada",
  "tiktok-shop": "TikTok Shop",
  tiki: "Tiki",
  sendo: "Sendo",
  postmart: "Buudien.vn",
  voso: "Voso",
};

export function channelName(channel: MarketplaceId): string {
  return NAMES[channel] ?? channel;
}
