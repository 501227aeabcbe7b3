import { createHmac } from "node:crypto";

const HOOK_SECRET = "simulator-hook-secret-1";

/** Keys of a simulated shop. Known to everybody: they open nothing but the sandbox. */
export function woocommerceSandboxKey(shop: string): string {
  const digest = createHmac("sha256", "simulator").update(shop).digest("hex");
  return `ck_${digest.slice(0, 40)}:cs_${digest.slice(24)}`;
}

/** The secret a shop's webhooks have before anybody subscribes. */
export function woocommerceSandboxHookSecret(shop: string): string {
  return createHmac("sha256", HOOK_SECRET).update(shop).digest("hex");
}

/** The settings that point the adapter at the running sandbox. */
export function woocommerceSandboxSettings(url: string) {
  return { site: url, plainHttp: true, hookSecret: HOOK_SECRET } as const;
}

export const CATEGORIES = [
  { id: 15, name: "Chưa phân loại", slug: "uncategorized", parent: 0 },
  { id: 20, name: "Đặc sản &amp; quà tặng", slug: "dac-san", parent: 0 },
  { id: 21, name: "Trái cây sấy", slug: "trai-cay-say", parent: 20 },
] as const;

export const ATTRIBUTES = [{ id: 1, name: "Xuất xứ", slug: "pa_xuat-xu", type: "select" }] as const;

/** A shop in Việt Nam as its owner sets it up. */
export const OPTIONS: Readonly<Record<string, string>> = {
  woocommerce_weight_unit: "kg",
  woocommerce_dimension_unit: "cm",
};
