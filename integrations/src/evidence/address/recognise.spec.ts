import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { text, vectorFiles, vectorsOf } from "../../testing/vectors";
import { listingKey, recogniseAddress } from "./recognise";

const LISTINGS: readonly [channel: string, url: string, itemId: string, shopId?: string, sellerItemId?: string][] = [
  ["shopee", "https://shopee.vn/Tai-Nghe-S10-i.196261835.29134843988", "29134843988", "196261835"],
  ["shopee", "https://shopee.vn/Kh%C3%B4-c%C3%A1-l%C3%B3c-i.477743977.9273761219?sp_atk=x", "9273761219", "477743977"],
  ["shopee", "https://shopee.vn/product/477743977/9273761219", "9273761219", "477743977"],
  ["lazada", "https://www.lazada.vn/products/pdp-i204631671-s254952397.html", "204631671", undefined, "254952397"],
  ["lazada", "https://www.lazada.vn/-i2807246166-s13449296008.html", "2807246166", undefined, "13449296008"],
  ["lazada", "https://www.lazada.vn/products/pdp-i3218897360.html", "3218897360"],
  ["lazada", "https://m.lazada.vn/products/i5910320702.html", "5910320702"],
  ["tiktok-shop", "https://shop.tiktok.com/vn/pdp/1731975048230963363", "1731975048230963363"],
  ["tiktok-shop", "https://shop.tiktok.com/vn/pdp/tra-sen/1731975048230963363", "1731975048230963363"],
  ["tiktok-shop", "https://shop.tiktok.com/view/product/1731975048230963363?region=VN", "1731975048230963363"],
  ["tiktok-shop", "https://www.tiktok.com/view/product/1731975048230963363", "1731975048230963363"],
  ["tiki", "https://tiki.vn/hoang-tu-be-p166033489.html?spid=166033491", "166033489", undefined, "166033491"],
  ["tiki", "https://tiki.vn/p76217978.html", "76217978"],
  ["sendo", "https://www.sendo.vn/quan-jean-dai-95194406.html", "95194406"],
  ["voso", "https://voso.vn/muoi-tam-tinh-dau-sa-chanh-tui-100g-p680429.html", "680429"],
  ["postmart", "https://postmart.vn/p/tao-dai-muong-la-htx-hung-thinh-hop-5kg-43160.html", "43160"],
];

describe("recogniseAddress", () => {
  it.each(LISTINGS)("%s: %s", (channel, url, itemId, shopId, sellerItemId) => {
    expect(recogniseAddress(url)).toMatchObject({
      kind: "listing",
      channel,
      itemId,
      ...(shopId && { shopId }),
      ...(sellerItemId && { sellerItemId }),
    });
  });

  it.each([
    ["https://s.shopee.vn/2fxyz", "shopee"],
    ["https://vn.shp.ee/abc", "shopee"],
    ["https://shp.ee/abc", "shopee"],
    ["https://shope.ee/abc", "shopee"],
    ["https://s.lazada.vn/s.abcde", "lazada"],
    ["https://c.lazada.vn/t/c.abc", "lazada"],
    ["https://ti.ki/M39Oj1kb/CAREER-UP", "tiki"],
    ["https://vt.tiktok.com/ZS123/", "tiktok-shop"],
    ["https://vm.tiktok.com/ZS123/", "tiktok-shop"],
    ["https://www.tiktok.com/t/ZS123/", "tiktok-shop"],
  ])("%s is a short link of %s and says nothing before it is followed", (url, channel) => {
    expect(recogniseAddress(url)).toEqual({ kind: "short_link", channel, url });
  });

  it("reads the target a short link carries, as a hint", () => {
    const target = encodeURIComponent("https://shopee.vn/product/1/2?utm_source=x");
    expect(recogniseAddress(`https://s.shopee.vn/an_redir?origin_link=${target}&affiliate_id=9`)).toMatchObject({
      kind: "short_link",
      hint: { kind: "listing", itemId: "2", shopId: "1" },
    });
  });

  it.each([
    ["https://postmart.vn/p/man-loai-1-khoi-luong-5kg", "listing_without_id", "postmart"],
    ["https://nongsan.buudien.vn/san-pham/xoai-cao-lanh", "listing_without_id", "buudien"],
    ["https://shopee.vn/shop/477743977", "shop", "shopee"],
    ["https://tiki.vn/cua-hang/play-with-me", "shop", "tiki"],
    ["https://tiki.vn/bach-hoa-online/c4384", "category", "tiki"],
    ["https://voso.vn/dac-san-vo-so-s3145375", "shop", "voso"],
    ["https://voso.vn/flash-sale.html", "other_page", "voso"],
    ["https://pages.lazada.vn/wow/campaign", "other_page", "lazada"],
    ["https://banhang.shopee.vn/portal", "other_page", "shopee"],
    ["https://ban.sendo.vn/cau-hinh/api", "other_page", "sendo"],
    ["https://www.tiktok.com/@shop/video/7123456789012345678", "other_page", "tiktok-shop"],
  ])("%s is %s of %s", (url, kind, channel) => {
    expect(recogniseAddress(url)).toMatchObject({ kind, channel });
  });

  it.each([
    ["https://tiki.vn.evil.example/x-p1.html", "tiki.vn.evil.example"],
    ["https://evil.example/?u=https://tiki.vn/x-p1.html", "evil.example"],
    ["https://nottiki.vn/x-p1.html", "nottiki.vn"],
    ["https://shopee.vn@evil.example/product/1/2", "evil.example"],
    ["https://facebook.com/htx.sen.viet", "facebook.com"],
  ])("%s stands on a host nobody knows, and says so", (url, host) => {
    expect(recogniseAddress(url)).toMatchObject({ kind: "unknown_host", host });
  });

  it.each(["", "chưa có", "javascript:alert(1)", "ftp://shopee.vn/product/1/2", "https://", "mailto:a@b.vn"])(
    "%s is no address",
    (pasted) => expect(recogniseAddress(pasted)).toEqual({ kind: "not_an_address" }),
  );

  it("finds the address in what an app shares", () => {
    const shared = "Mua ngay Trà sen 🌸 (giảm 10%) https://shopee.vn/product/1/2?smtt=0.0, chỉ có trên Shopee!";
    expect(recogniseAddress(shared)).toMatchObject({ url: "https://shopee.vn/product/1/2", itemId: "2" });
    expect(recogniseAddress("tiki.vn/p76217978.html")).toMatchObject({ url: "https://tiki.vn/p76217978.html" });
  });

  it("keeps the offer's parameter and drops tracking", () => {
    const seen = recogniseAddress("http://tiki.vn/x-p5978889.html?spid=5978891&src=deal-hot#top");
    expect(seen).toMatchObject({ url: "https://tiki.vn/x-p5978889.html?spid=5978891" });
  });

  it("lets the operator's hosts stand for a channel, and adds forms of addresses", () => {
    const settings = { hosts: { "127.0.0.1:7001": "shopee" }, patterns: { buudien: [/\/(\d+)$/] } };
    expect(recogniseAddress("http://127.0.0.1:7001/product/9/8", settings)).toEqual({
      kind: "listing",
      channel: "shopee",
      url: "http://127.0.0.1:7001/product/9/8",
      itemId: "8",
      shopId: "9",
    });
    expect(recogniseAddress("https://buudien.vn/san-pham/xoai/12345", settings)).toMatchObject({
      kind: "listing",
      channel: "buudien",
      itemId: "12345",
    });
  });

  it("agrees with every recorded example", () => {
    const cases = vectorFiles()
      .flatMap(vectorsOf)
      .filter((one) => one.case.startsWith("listing_url_recognition") && text(one.inputs, "url") !== "");
    expect(cases.length).toBeGreaterThan(10);
    for (const { inputs, expected, marketplace } of cases) {
      const seen = recogniseAddress(text(inputs, "url"));
      const id = seen.kind === "listing" ? seen.itemId : undefined;
      expect([text(inputs, "url"), id]).toEqual([text(inputs, "url"), text(expected, "item_id") || undefined]);
      if (seen.kind === "listing") expect(seen.channel).toBe(marketplace);
    }
  });
});

describe("recogniseAddress on anything", () => {
  it("never throws and always answers", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (pasted) => {
        expect(recogniseAddress(pasted).kind).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 500 },
    );
  });

  it("reads ids digit by digit, whatever slug and query stand around them", () => {
    const id = fc.stringMatching(/^[1-9]\d{5,18}$/);
    const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,4}$/);
    const query = fc.webQueryParameters().filter((text) => !/spid|skuId/.test(text));
    fc.assert(
      fc.property(id, id, slug, query, (item, shop, words, parameters) => {
        const shopee = recogniseAddress(`https://shopee.vn/${words}-i.${shop}.${item}?${parameters}`);
        expect(shopee).toMatchObject({
          itemId: item,
          shopId: shop,
          url: `https://shopee.vn/${words}-i.${shop}.${item}`,
        });
        const voso = recogniseAddress(`https://voso.vn/${words}-p${item}.html?${parameters}`);
        expect(voso).toMatchObject({ itemId: item, channel: "voso" });
      }),
    );
  });

  it("gives one key to all spellings of one address, and recognises its own answers again", () => {
    const one = recogniseAddress("https://shopee.vn/tra-sen-i.1.2?utm_source=a");
    const other = recogniseAddress("http://www.shopee.vn/product/1/2#x");
    expect(one.kind === "listing" && other.kind === "listing" && listingKey(one) === listingKey(other)).toBe(true);
    for (const [, url] of LISTINGS) {
      const seen = recogniseAddress(url);
      expect(seen.kind === "listing" && recogniseAddress(seen.url)).toEqual(seen);
    }
  });
});
