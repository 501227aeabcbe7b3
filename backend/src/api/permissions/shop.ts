import { anyone, type Permission } from "./permission";

/** What visitors of the shop ask for, without an account. */
export const SHOP: readonly Permission[] = [
  anyone("GET", "/shop/health"),
  anyone("GET", "/shop/home"),
  anyone("GET", "/shop/pictures/:sha256"),
  anyone("GET", "/shop/places"),
  anyone("GET", "/shop/places/:slug"),
  anyone("GET", "/shop/presence/looks"),
  anyone("GET", "/shop/presence/status"),
  anyone("GET", "/shop/producers"),
  anyone("GET", "/shop/producers/:handle"),
  anyone("GET", "/shop/products"),
  anyone("GET", "/shop/products/:handle"),
  anyone("GET", "/shop/sitemap"),
  anyone("GET", "/shop/suggest"),
  anyone("GET", "/shop/terms"),
  anyone("GET", "/shop/units"),
  anyone("GET", "/shop/verify"),
  anyone("POST", "/shop/complaints"),
  anyone("POST", "/shop/orders"),
  anyone("POST", "/shop/orders/cancel"),
  anyone("POST", "/shop/orders/track"),
  anyone("POST", "/shop/quote"),
];
