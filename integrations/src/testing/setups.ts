import { lazada } from "../adapters/lazada";
import { postmart } from "../adapters/postmart";
import { sendo } from "../adapters/sendo";
import { shopee } from "../adapters/shopee";
import { tiki } from "../adapters/tiki";
import { tiktokShop } from "../adapters/tiktok-shop";
import { woocommerce } from "../adapters/woocommerce";
import { SANDBOX_NEEDS, SANDBOX_SETTINGS } from "../sandbox";
import { lazadaSandbox } from "../sandbox/lazada";
import { LAZADA_SANDBOX } from "../sandbox/lazada/fixtures";
import { postmartSandbox } from "../sandbox/postmart";
import { POSTMART_SECRET } from "../sandbox/postmart/fixtures";
import { sendoSandbox } from "../sandbox/sendo";
import { sandboxKeys } from "../sandbox/sendo/fixtures";
import { shopeeSandbox } from "../sandbox/shopee";
import { SHOPEE_SANDBOX } from "../sandbox/shopee/fixtures";
import { tikiSandbox } from "../sandbox/tiki";
import { TIKI_SANDBOX } from "../sandbox/tiki/fixtures";
import { tiktokSandbox } from "../sandbox/tiktok-shop";
import { TIKTOK_SANDBOX } from "../sandbox/tiktok-shop/fixtures";
import { woocommerceSandbox } from "../sandbox/woocommerce";
import { woocommerceSandboxKey, woocommerceSandboxSettings } from "../sandbox/woocommerce/fixtures";
import type { ContractSetup } from "./world";

const PICTURES = ["https://img.example.vn/xoai-1.jpg", "https://img.example.vn/xoai-2.jpg"];

/** How to run each adapter against its sandbox: a valid product, the paths that carry the writes, and what is lacking. */
export const SETUPS = {
  shopee: {
    adapter: shopee,
    sandbox: shopeeSandbox,
    settings: (url, hook) => shopee.settings.parse(SANDBOX_SETTINGS.shopee(url, hook)),
    shop: "123456789",
    tokens: (issued) => issued,
    ...SANDBOX_NEEDS.shopee,
    paths: {
      create: "/product/add_item",
      stock: "/product/update_stock",
      list: "/product/get_item_list",
      refresh: "/auth/access_token/get",
    },
    secrets: [SHOPEE_SANDBOX.partnerKey, "access_token=a"],
  },
  lazada: {
    adapter: lazada,
    sandbox: lazadaSandbox,
    settings: (url) => lazada.settings.parse(SANDBOX_SETTINGS.lazada(url)),
    shop: "200012345",
    tokens: (issued) => issued,
    ...SANDBOX_NEEDS.lazada,
    weighsSizes: true,
    paths: {
      create: "/product/create",
      stock: "/product/stock/sellable/update",
      list: "/products/get",
      refresh: "/auth/token/refresh",
    },
    secrets: [LAZADA_SANDBOX.appSecret, "access_token=a"],
  },
  "tiktok-shop": {
    adapter: tiktokShop,
    sandbox: tiktokSandbox,
    settings: (url) => tiktokShop.settings.parse(SANDBOX_SETTINGS["tiktok-shop"](url)),
    shop: "7494049642642441621",
    tokens: (issued) => ({ ...issued, extra: { cipher: "ROW_cipher7494049642642441621" } }),
    ...SANDBOX_NEEDS["tiktok-shop"],
    paths: {
      create: "/product/202309/products",
      stock: "/inventory/update",
      list: "/products/search",
      refresh: "/token/refresh",
    },
    secrets: [TIKTOK_SANDBOX.appSecret, "ROW_cipher"],
  },
  tiki: {
    adapter: tiki,
    sandbox: tikiSandbox,
    settings: (url) => tiki.settings.parse(SANDBOX_SETTINGS.tiki(url)),
    shop: "900100",
    tokens: ({ access, refresh, accessExpiresAt }) => ({ access, refresh, accessExpiresAt }),
    ...SANDBOX_NEEDS.tiki,
    weighsSizes: true,
    addsSizes: false,
    namesSizes: false,
    images: PICTURES,
    tellsBans: false,
    paths: {
      create: "/v2.1/requests",
      stock: "/products/updateSku",
      list: "/v2.1/products",
      refresh: "/sc/oauth2/token",
    },
    secrets: [TIKI_SANDBOX.clientSecret],
  },
  sendo: {
    adapter: sendo,
    sandbox: sendoSandbox,
    settings: (url) => sendo.settings.parse(SANDBOX_SETTINGS.sendo(url)),
    shop: "900001",
    tokens: ({ access, accessExpiresAt }) => ({ access, accessExpiresAt, extra: sandboxKeys("900001") }),
    ...SANDBOX_NEEDS.sendo,
    images: PICTURES,
    tellsReasons: false,
    paths: {
      create: "/api/partner/product",
      stock: "/product/config/variant-price",
      list: "/product/search",
      refresh: "/login",
    },
    secrets: Object.values(sandboxKeys("900001")),
  },
  postmart: {
    adapter: postmart,
    sandbox: postmartSandbox,
    settings: (url) => postmart.settings.parse(SANDBOX_SETTINGS.postmart(url)),
    shop: "ocop-dong-thap",
    tokens: () => ({ access: "static", accessExpiresAt: Number.MAX_SAFE_INTEGER }),
    ...SANDBOX_NEEDS.postmart,
    images: PICTURES,
    paths: { create: "/partner/v1/products", stock: "/stock", list: "/partner/v1/products" },
    secrets: [POSTMART_SECRET],
  },
  woocommerce: {
    adapter: woocommerce,
    sandbox: woocommerceSandbox,
    settings: (url) => woocommerce.settings.parse(woocommerceSandboxSettings(url)),
    shop: "htx-xoai.example.vn",
    tokens: () => ({
      access: woocommerceSandboxKey("htx-xoai.example.vn"),
      accessExpiresAt: Number.MAX_SAFE_INTEGER,
    }),
    ...SANDBOX_NEEDS.woocommerce,
    weighsSizes: true,
    images: PICTURES,
    tellsBans: false,
    hooks: { signatureHeader: "x-wc-webhook-signature", comeAgain: false },
    paths: { create: "/wc/v3/products", stock: "/products/batch", list: "/wc/v3/products" },
    secrets: woocommerceSandboxKey("htx-xoai.example.vn").split(":"),
  },
} as const satisfies Readonly<Record<string, ContractSetup>>;
