import { SANDBOX_SETTINGS } from "../../sandbox";
import { lazadaSandbox } from "../../sandbox/lazada";
import { LAZADA_SANDBOX } from "../../sandbox/lazada/fixtures";
import { describeAdapterContract, describeWebhookContract } from "../../testing";
import { lazada } from "./index";

const setup = {
  adapter: lazada,
  sandbox: lazadaSandbox,
  settings: (url: string) => lazada.settings.parse(SANDBOX_SETTINGS.lazada(url)),
  shop: "200012345",
  tokens: (issued: { access: string; refresh: string; accessExpiresAt: number; refreshExpiresAt: number }) => issued,
  category: "10002022",
  required: {
    attributes: [{ id: "country_origin", values: [{ id: "Việt Nam" }] }],
    brand: { id: "30768", name: "No Brand" },
  },
  paths: {
    create: "/product/create",
    stock: "/product/stock/sellable/update",
    list: "/products/get",
    refresh: "/auth/token/refresh",
  },
  secrets: [LAZADA_SANDBOX.appSecret, "access_token=a"],
};

describeAdapterContract(setup);
describeWebhookContract(setup);
