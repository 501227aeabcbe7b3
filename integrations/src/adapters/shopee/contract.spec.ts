import { SANDBOX_SETTINGS } from "../../sandbox";
import { shopeeSandbox } from "../../sandbox/shopee";
import { SHOPEE_SANDBOX } from "../../sandbox/shopee/fixtures";
import { describeAdapterContract, describeWebhookContract } from "../../testing";
import { shopee } from "./index";

const setup = {
  adapter: shopee,
  sandbox: shopeeSandbox,
  settings: (url: string) => shopee.settings.parse(SANDBOX_SETTINGS.shopee(url)),
  shop: "123456789",
  tokens: (issued: { access: string; refresh: string; accessExpiresAt: number; refreshExpiresAt: number }) => issued,
  category: "100637",
  required: {
    attributes: [
      { id: "4811", values: [{ id: "32142" }] },
      { id: "4990", values: [{ text: "250", unit: "g" }] },
    ],
    carriers: ["50021"],
  },
  paths: {
    create: "/product/add_item",
    stock: "/product/update_stock",
    list: "/product/get_item_list",
    refresh: "/auth/access_token/get",
  },
  secrets: [SHOPEE_SANDBOX.partnerKey, "access_token=a"],
};

describeAdapterContract(setup);
describeWebhookContract({ ...setup, hookSettings: SANDBOX_SETTINGS.shopee });
