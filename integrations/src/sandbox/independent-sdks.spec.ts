import type WooCommerceRestApi from "@woocommerce/woocommerce-rest-api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunningSandbox } from "./core/server";
import { startSandbox } from "./core/server";
import { lazadaSandbox } from "./lazada";
import { LAZADA_SANDBOX } from "./lazada/fixtures";
import { shopeeSandbox } from "./shopee";
import { SHOPEE_SANDBOX } from "./shopee/fixtures";
import { tiktokSandbox } from "./tiktok-shop";
import { TIKTOK_SANDBOX } from "./tiktok-shop/fixtures";
import { woocommerceSandbox } from "./woocommerce";
import { woocommerceSandboxKey } from "./woocommerce/fixtures";

/** Packages published by others, unchanged: what they can talk to was not built around our own client. */
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);

let sandbox: RunningSandbox;
afterEach(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

describe("@congminh1254/shopee-sdk against the Shopee sandbox", () => {
  it("authorises, uploads, lists, reads, prices, stocks, hides and reads orders", async () => {
    sandbox = await startSandbox(shopeeSandbox, { moderationMs: 0 });
    sandbox.control.addShop("123456789", "HTX mẫu");
    const { ShopeeSDK } = await import("@congminh1254/shopee-sdk");
    const { InMemoryTokenStorage } = await import("@congminh1254/shopee-sdk/storage");
    const sdk = new ShopeeSDK(
      {
        partner_id: Number(SHOPEE_SANDBOX.partnerId),
        partner_key: SHOPEE_SANDBOX.partnerKey,
        base_url: `${sandbox.url}/api/v2`,
        shop_id: 123456789,
      },
      new InMemoryTokenStorage(),
    );
    await sdk.authenticateWithCode(sandbox.context.tokens.code("123456789"), 123456789);
    const tree = await sdk.product.getCategory({ language: "vi" });
    expect(tree.response?.category_list?.some(({ category_id }) => category_id === 100637)).toBe(true);
    const uploaded = await sdk.mediaSpace.uploadImage({ image: JPEG } as never);
    const added = await sdk.product.addItem({
      item_name: "Cà phê rang xay 500g (mẫu)",
      description: "Hạt Arabica rang mộc",
      original_price: 120_000,
      weight: 0.6,
      category_id: 100637,
      item_sku: "CF-500",
      image: { image_id_list: [uploaded.response?.image_info?.image_id ?? ""] },
      attribute_list: [
        { attribute_id: 4811, attribute_value_list: [{ value_id: 32142 }] },
        { attribute_id: 4990, attribute_value_list: [{ value_id: 0, original_value_name: "500", value_unit: "g" }] },
      ],
      logistic_info: [{ logistic_id: 50021, enabled: true }],
      seller_stock: [{ stock: 50 }],
    } as Parameters<typeof sdk.product.addItem>[0]);
    const item_id = added.response?.item_id ?? 0;
    await sdk.product.updateStock({ item_id, stock_list: [{ model_id: 0, seller_stock: [{ stock: 7 }] }] });
    await sdk.product.updatePrice({ item_id, price_list: [{ model_id: 0, original_price: 125_000 }] });
    const info = await sdk.product.getItemBaseInfo({ item_id_list: [item_id] });
    expect(info.response?.item_list?.[0]).toMatchObject({
      item_name: "Cà phê rang xay 500g (mẫu)",
      item_status: "NORMAL",
    });
    expect(sandbox.control.listings()[0]?.units[0]).toMatchObject({ price: 125_000, stock: 7 });
    const order = sandbox.control.order("123456789", [{ sku: "CF-500", quantity: 1 }]);
    const detail = await sdk.order.getOrderDetail({
      order_sn_list: [order.id],
      response_optional_fields: "item_list",
    } as never);
    expect(JSON.stringify(detail)).toContain("CF-500");
    await sdk.product.unlistItem({ item_list: [{ item_id, unlist: true }] });
    expect(sandbox.control.listings()[0]?.status).toBe("hidden");
  });

  it("renews a dead token by itself, as against the real one", async () => {
    sandbox = await startSandbox(shopeeSandbox);
    sandbox.control.addShop("123456789", "HTX mẫu");
    const { ShopeeSDK } = await import("@congminh1254/shopee-sdk");
    const { InMemoryTokenStorage } = await import("@congminh1254/shopee-sdk/storage");
    const sdk = new ShopeeSDK(
      {
        partner_id: Number(SHOPEE_SANDBOX.partnerId),
        partner_key: SHOPEE_SANDBOX.partnerKey,
        base_url: `${sandbox.url}/api/v2`,
        shop_id: 123456789,
      },
      new InMemoryTokenStorage(),
    );
    const first = await sdk.authenticateWithCode(sandbox.context.tokens.code("123456789"), 123456789);
    sandbox.control.expireTokens("123456789");
    await sdk.product.getCategory({ language: "vi" });
    expect((await sdk.getAuthToken())?.access_token).not.toBe(first?.access_token);
  });
});

describe("lazada-open-platform-sdk against the Lazada sandbox", () => {
  it("authorises, reads the tree, creates by XML, prices and reads back", async () => {
    sandbox = await startSandbox(lazadaSandbox, { moderationMs: 0 });
    sandbox.control.addShop("200012345", "HTX mẫu");
    // Only this door of the package speaks plain HTTP.
    const { default: LazadaAPI } = await import("lazada-open-platform-sdk");
    const { client } = new LazadaAPI("100132", "secret", "VIETNAM");
    const gateway = `${sandbox.url.replace("http://", "")}/rest`;
    const call = (action: string, token: string | undefined, payload: unknown, method = "GET") => {
      const run = client[action];
      if (!run) throw new Error(`the SDK has no ${action}`);
      return run(LAZADA_SANDBOX.appKey, LAZADA_SANDBOX.appSecret, gateway, token, payload, method, "HTTP");
    };
    const token = sandbox.control.connectShop("200012345").access;
    expect(await call("getCategoryTree", undefined, {})).toMatchObject({ code: "0" });
    sandbox.context.market.state.images.set("p1", { shop: "200012345", url: "https://vn-live.slatic.net/p/p1.jpg" });
    const payload = `<?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>10002019</PrimaryCategory>
<Images><Image>https://vn-live.slatic.net/p/p1.jpg</Image></Images>
<Attributes><name>Cà phê rang xay 500g (mẫu)</name><description><![CDATA[<p>Hạt Arabica</p>]]></description><brand_id>30768</brand_id><country_origin>Việt Nam</country_origin></Attributes>
<Skus><Sku><SellerSku>CF-500</SellerSku><quantity>10</quantity><price>120000</price><package_height>10</package_height><package_length>20</package_length><package_width>8</package_width><package_weight>0.6</package_weight></Sku></Skus></Product></Request>`;
    const made = await call("createProduct", token, { payload }, "POST");
    expect(made).toMatchObject({ code: "0", data: { item_status: "Pending QC" } });
    const listing = sandbox.control.listings()[0];
    const update = `<Request><Product><Skus><Sku><ItemId>${listing?.id}</ItemId><SkuId>${listing?.units[0]?.id}</SkuId><Price>125000</Price><Quantity>40</Quantity></Sku></Skus></Product></Request>`;
    expect(await call("updatePriceQuantity", token, { payload: update }, "POST")).toMatchObject({ code: "0" });
    const read = await call("getProducts", token, { filter: "all", limit: 10 });
    expect(read.data).toMatchObject({
      products: [
        {
          attributes: { name: "Cà phê rang xay 500g (mẫu)" },
          skus: [{ SellerSku: "CF-500", price: 125_000, quantity: 40 }],
        },
      ],
    });
    await expect(call("getProducts", "wrong", { filter: "all" })).rejects.toMatchObject({ code: "IllegalAccessToken" });
  });
});

describe("tiktok-shop-sdk against the TikTok Shop sandbox", () => {
  it("authorises, creates, stocks, prices, subscribes and reads orders", async () => {
    sandbox = await startSandbox(tiktokSandbox, { moderationMs: 0 });
    sandbox.control.addShop("7494049642642441621", "HTX mẫu");
    const direct = globalThis.fetch;
    // Its hosts are constants; only they are exchanged, everything it sends stays as it is.
    vi.stubGlobal("fetch", (url: string, init?: RequestInit) =>
      direct(url.replace(/^https:\/\/(open-api\.tiktokglobalshop\.com|auth\.tiktok-shops\.com)/, sandbox.url), init),
    );
    const { TikTokShopSDK } = await import("tiktok-shop-sdk");
    const sdk = new TikTokShopSDK({ appKey: TIKTOK_SANDBOX.appKey, appSecret: TIKTOK_SANDBOX.appSecret });
    const granted = await sdk.auth.getAccessToken({
      auth_code: sandbox.context.tokens.code("7494049642642441621"),
      grant_type: "authorized_code",
    });
    sdk.setAccessToken(granted.data?.access_token ?? "");
    const shops = await sdk.request({ method: "GET", path: "/authorization/202309/shops" });
    expect(JSON.stringify(shops)).toContain("ROW_cipher7494049642642441621");
    sdk.setShopCipher("ROW_cipher7494049642642441621");
    sandbox.context.market.state.images.set("tos-1", { shop: "7494049642642441621", url: "" });
    const body = {
      save_mode: "LISTING",
      title: "Xoài sấy dẻo Cao Lãnh hộp 250 g (mẫu)",
      description: "<p>Xoài cát Hòa Lộc sấy dẻo</p>",
      category_id: "700438",
      category_version: "v2",
      main_images: [{ uri: "tos-1" }],
      skus: [
        {
          seller_sku: "XOAI-1",
          price: { amount: "89000", currency: "VND" },
          inventory: [{ warehouse_id: "7068517275539719942", quantity: 40 }],
        },
      ],
      package_weight: { value: "0.3", unit: "KILOGRAM" },
      product_attributes: [{ id: "100392", values: [{ id: "1001533" }] }],
    };
    await sdk.product.createProduct(body as never);
    const listing = sandbox.control.listings()[0];
    const [unit] = listing?.units ?? [];
    await sdk.request({ method: "GET", path: "/authorization/202309/shops" });
    const product_id = listing?.id ?? "";
    await sdk.product.updateProductInventory({
      product_id,
      body: { skus: [{ id: unit?.id, inventory: [{ warehouse_id: "7068517275539719942", quantity: 7 }] }] },
    } as never);
    await sdk.product.updateProductPrice({
      product_id,
      body: { skus: [{ id: unit?.id, price: { amount: "95000", currency: "VND" } }] },
    } as never);
    expect(sandbox.control.listings()[0]?.units[0]).toMatchObject({ price: 95_000, stock: 7 });
    await sdk.event.updateShopWebhook({
      address: "http://127.0.0.1:1/hooks",
      event_type: "ORDER_STATUS_CHANGE",
    } as never);
    const order = sandbox.control.order("7494049642642441621", [{ sku: "XOAI-1", quantity: 1 }]);
    const orders = await sdk.order.getOrderList({ query: { page_size: 10 }, body: { update_time_ge: 0 } } as never);
    expect(JSON.stringify(orders)).toContain(order.id);
  });
});

describe("@woocommerce/woocommerce-rest-api against the WooCommerce sandbox", () => {
  const SHOP = "htx-xoai.example.vn";
  const [consumerKey = "", consumerSecret = ""] = woocommerceSandboxKey(SHOP).split(":");

  /** Over plain HTTP the client signs by OAuth 1.0a. */
  async function client(secret = consumerSecret): Promise<WooCommerceRestApi> {
    const { default: loaded } = await import("@woocommerce/woocommerce-rest-api");
    // Its types describe another way of loading it than the one that works here.
    const made: unknown = loaded;
    if (typeof made !== "function") throw new Error("no client");
    return Reflect.construct(made, [{ url: sandbox.url, consumerKey, consumerSecret: secret, version: "wc/v3" }]);
  }

  beforeEach(async () => {
    sandbox = await startSandbox(woocommerceSandbox, { moderationMs: 0 });
    sandbox.control.addShop(SHOP, "HTX mẫu");
  });

  it("makes, finds, changes in batches, pages and bins products, and reads orders", async () => {
    const api = await client();
    const made = await api.post("products", {
      name: "Xoài sấy dẻo 250 g (mẫu)",
      type: "simple",
      regular_price: "89000",
      sku: "XOAI-250",
      manage_stock: true,
      stock_quantity: 12,
      categories: [{ id: 21 }],
      images: [{ src: "https://img.example.vn/xoai.jpg" }],
    });
    expect(made.status).toBe(201);
    const { data: found } = await api.get("products", { sku: "XOAI-250" });
    expect(found).toMatchObject([{ id: made.data.id, status: "publish", stock_quantity: 12 }]);
    await api.put(`products/${made.data.id}`, { name: "Xoài sấy dẻo Cao Lãnh (mẫu)" });
    await api.post("products/batch", { update: [{ id: made.data.id, regular_price: "95000", stock_quantity: 3 }] });
    const { data, headers } = await api.get("products", { per_page: 20, page: 1, orderby: "id", order: "asc" });
    expect(data).toMatchObject([{ name: "Xoài sấy dẻo Cao Lãnh (mẫu)", regular_price: "95000", stock_quantity: 3 }]);
    expect(headers["x-wp-total"]).toBe("1");
    sandbox.control.order(SHOP, [{ sku: "XOAI-250", quantity: 2 }]);
    expect((await api.get("orders")).data).toMatchObject([{ line_items: [{ sku: "XOAI-250", quantity: 2 }] }]);
    expect((await api.delete(`products/${made.data.id}`, { force: false })).data).toMatchObject({ status: "trash" });
  });

  it("makes a product of several sizes, finds one by its SKU and changes it", async () => {
    const api = await client();
    const attributes = [{ name: "Loại", variation: true, visible: true, options: ["250 g", "500 g"] }];
    const { data: product } = await api.post("products", { name: "Xoài sấy (mẫu)", type: "variable", attributes });
    const size = (sku: string, option: string) => ({
      ...{ sku, regular_price: "89000", manage_stock: true, stock_quantity: 4, attributes: [{ name: "Loại", option }] },
    });
    const variations = `products/${product.id}/variations`;
    const create = [size("XOAI-250", "250 g"), size("XOAI-500", "500 g"), size("XOAI-250", "1 kg")];
    const { data: made } = await api.post(`${variations}/batch`, { create });
    expect(made.create).toMatchObject([
      { sku: "XOAI-250" },
      { sku: "XOAI-500" },
      { error: { code: "product_invalid_sku" } },
    ]);
    const { data: found } = await api.get("products", { sku: "XOAI-500" });
    expect(found).toMatchObject([{ id: made.create[1].id, type: "variation", parent_id: product.id }]);
    await api.post(`${variations}/batch`, { update: [{ id: made.create[1].id, stock_quantity: 0 }] });
    expect((await api.get(variations, { per_page: 100, orderby: "id", order: "asc" })).data).toMatchObject([
      { sku: "XOAI-250", stock_quantity: 4, attributes: [{ name: "Loại", option: "250 g" }] },
      { sku: "XOAI-500", stock_quantity: 0, stock_status: "outofstock" },
    ]);
  });

  it("is refused with a wrong secret", async () => {
    const api = await client("cs_wrong");
    await expect(api.get("products")).rejects.toMatchObject({ response: { status: 401 } });
  });
});
