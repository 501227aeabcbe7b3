import { SANDBOX_SETTINGS } from "../../sandbox";
import { sendoSandbox } from "../../sandbox/sendo";
import { sandboxKeys } from "../../sandbox/sendo/fixtures";
import { describeAdapterContract } from "../../testing";
import { sendo } from "./index";

const shop = "900001";

describeAdapterContract({
  adapter: sendo,
  sandbox: sendoSandbox,
  settings: (url: string) => sendo.settings.parse(SANDBOX_SETTINGS.sendo(url)),
  shop,
  tokens: ({ access, accessExpiresAt }) => ({ access, accessExpiresAt, extra: sandboxKeys(shop) }),
  category: "2980",
  required: { attributes: [{ id: "333", values: [{ id: "1418" }] }] },
  images: ["https://img.example.vn/xoai-1.jpg", "https://img.example.vn/xoai-2.jpg"],
  tellsReasons: false,
  paths: {
    create: "/api/partner/product",
    stock: "/product/config/variant-price",
    list: "/product/search",
    refresh: "/login",
  },
  secrets: [sandboxKeys(shop).secret_key, sandboxKeys(shop).shop_key],
});
