import type { CertificateStatus } from "@contracts/certificate";
import { allProducts, findBuyable, findPlaceSlugs, findProducerHandle, findProduct } from "./shop-routes";

/** One kind of page of the shop, with an example of it. */
export type Template = {
  name: string;
  /** Path without language prefix. */
  path: string;
  status?: 404;
};

const STATES: CertificateStatus[] = [
  "in_force",
  "expiring",
  "extended",
  "lapsed",
  "revoked",
  "unknown",
  "not_recognised",
];

/** The public numbers: all, one plain, broken down and on another day, and what stands behind and beside them. */
const INDICATORS: Template[] = [
  { name: "indicators", path: "/chi-tieu" },
  { name: "indicator", path: "/chi-tieu/8b" },
  { name: "indicator that is a count", path: "/chi-tieu/1" },
  { name: "indicator, filtered by unit", path: "/chi-tieu/8b?theo=unit" },
  { name: "indicator, filtered to nothing", path: "/chi-tieu/8c?ngay=2019-01-01&biet-den=2019-01-01" },
  { name: "list behind an indicator", path: "/chi-tieu/8b/danh-sach?phia=denominator" },
  { name: "data dictionary", path: "/chi-tieu/tu-dien" },
  { name: "corrections", path: "/chi-tieu/dinh-chinh" },
];

/** Pages anybody can open by their address, in every state the demonstration's data bring about. */
export async function findTemplates(): Promise<Template[]> {
  return [
    { name: "home", path: "/" },
    ...(await catalogueTemplates()),
    ...(await productTemplates()),
    ...(await verifyTemplates()),
    ...INDICATORS,
    { name: "empty cart", path: "/gio-hang" },
    { name: "order tracking", path: "/tra-cuu-don-hang" },
    { name: "complaint", path: "/khieu-nai" },
    { name: "seller", path: "/thong-tin-nguoi-ban" },
    { name: "policies", path: "/chinh-sach" },
    { name: "policy", path: "/chinh-sach/giao-hang-va-kiem-hang" },
    { name: "order done, none remembered", path: "/dat-hang/hoan-tat" },
    { name: "not found", path: "/khong-co-trang-nay", status: 404 },
    { name: "unknown product", path: "/san-pham/khong-co-san-pham-nay", status: 404 },
  ];
}

async function catalogueTemplates(): Promise<Template[]> {
  const places = await findPlaceSlugs();
  return [
    { name: "list", path: "/san-pham" },
    { name: "list, second page", path: "/san-pham?page=2" },
    { name: "list, filtered", path: "/san-pham?stars=4&in_stock=true&sort=price_asc" },
    { name: "list, nothing fits", path: "/san-pham?price_min=90000000" },
    { name: "search", path: "/tim-kiem?q=tra%20sen" },
    { name: "search with a typo", path: "/tim-kiem?q=mat%20onh" },
    { name: "search without hits", path: "/tim-kiem?q=zzqxv" },
    { name: "search without words", path: "/tim-kiem" },
    { name: "producers", path: "/chu-the" },
    { name: "producer", path: `/chu-the/${await findProducerHandle()}` },
    { name: "places", path: "/dia-phuong" },
    ...places.map((slug, index) => ({ name: `place ${index + 1}`, path: `/dia-phuong/${slug}` })),
  ];
}

async function productTemplates(): Promise<Template[]> {
  const byState = STATES.map(async (state) => {
    const { handle } = await findProduct(state, ({ certificate }) => certificate.status === state);
    return { name: `product, certificate ${state}`, path: `/san-pham/${handle}` };
  });
  const [buyable] = await findBuyable(1);
  const notSold = await findProduct("not sold", ({ offer }) => offer === null);
  const soldOut = (await allProducts()).find(({ offer }) => offer?.available === 0);
  return [
    ...(await Promise.all(byState)),
    { name: "product in stock", path: `/san-pham/${buyable?.handle}` },
    { name: "product not sold", path: `/san-pham/${notSold.handle}` },
    ...(soldOut ? [{ name: "product sold out", path: `/san-pham/${soldOut.handle}` }] : []),
  ];
}

async function verifyTemplates(): Promise<Template[]> {
  const decided = await findProduct("recognised by a numbered decision", ({ certificate }) =>
    /^\d+\/QĐ/.test(certificate.recognition?.decision_number ?? ""),
  );
  const inForce = await findProduct("in force", ({ certificate }) => certificate.badge !== null);
  const asked = encodeURIComponent(decided.certificate.recognition?.decision_number ?? "");
  return [
    { name: "verify", path: "/xac-thuc" },
    { name: "verify a decision", path: `/xac-thuc?q=${asked}` },
    { name: "verify a name", path: `/xac-thuc?q=${encodeURIComponent(inForce.name)}` },
    { name: "verify what the register does not hold", path: "/xac-thuc?q=khong%20co%20ten%20nay%20zzqxv" },
  ];
}
