import { createHmac } from "node:crypto";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { writeJson } from "../../transport";
import type { SandboxContext, SandboxDefinition } from "../core/definition";
import {
  bodyOf,
  type Fields,
  fieldsAt,
  json,
  numberAt,
  redirect,
  type SandboxRequest,
  type SandboxResponse,
  textAt,
  textsAt,
} from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing } from "../core/state";
import { feed } from "./feed";
import { POSTMART_SECRET, REFUSED_WORDS } from "./fixtures";

const STATES = {
  pending: "cho_duyet",
  live: "dang_ban",
  hidden: "tam_an",
  rejected: "tu_choi",
  banned: "khoa",
  deleted: "xoa",
} as const;

function refused(status: number, code: string, message: string, field?: string): SandboxResponse {
  return json({ error: { code, message, field } }, status);
}

function view(listing: SandboxListing): Record<string, unknown> {
  const [unit] = listing.units;
  return {
    id: Number(listing.id),
    code: unit?.sku,
    name: listing.title,
    price: unit?.price,
    quantity: unit?.stock,
    state: STATES[listing.status],
    reason: listing.reasons.join("; ") || null,
    url: `https://nongsan.buudien.vn/p/san-pham-${listing.id}.html`,
    changed_at: listing.updatedAt,
  };
}

function invalid(body: Fields): SandboxResponse | undefined {
  const need = (ok: boolean, field: string) =>
    ok ? undefined : refused(422, "INVALID", `${field} không hợp lệ`, field);
  const name = [...textAt(body, "name")].length;
  return (
    need(name > 0 && name <= 255, "name") ??
    need(textAt(body, "code") !== "", "code") ??
    need(numberAt(fieldsAt(body, "sale"), "price") > 0, "sale/price") ??
    need(numberAt(fieldsAt(body, "sale"), "quantity") >= 0, "sale/quantity") ??
    need(textsAt(fieldsAt(body, "content"), "pictures").length > 0, "content/pictures")
  );
}

function fields(body: Fields) {
  const content = fieldsAt(body, "content");
  return {
    title: textAt(body, "name"),
    description: textAt(content, "html"),
    category: textAt(body, "group"),
    images: textsAt(content, "pictures"),
  };
}

function create(body: Fields, shop: string, market: Market): SandboxResponse {
  const wrong = invalid(body);
  if (wrong) return wrong;
  const id = String(43_000 + market.serial());
  const sale = fieldsAt(body, "sale");
  const units = [
    { id, sku: textAt(body, "code"), price: numberAt(sale, "price"), stock: numberAt(sale, "quantity"), options: [] },
  ];
  market.add({ id, shop, ...fields(body), units, raw: {} });
  return json({ id: Number(id) }, 201);
}

function change(listing: SandboxListing, part: string | undefined, body: Fields, market: Market): SandboxResponse {
  const [unit] = listing.units;
  const sale = fieldsAt(body, "sale");
  if (part === "stock" && unit) unit.stock = numberAt(sale, "quantity");
  else if (part === "price" && unit) unit.price = numberAt(sale, "price");
  else {
    const wrong = invalid(body);
    if (wrong) return wrong;
    Object.assign(listing, fields(body));
  }
  market.touch(listing);
  return json({ id: Number(listing.id) });
}

const PAGE = 50;

function partner(request: SandboxRequest, { market }: SandboxContext, shop: string): SandboxResponse {
  const [, , , kind, id, part] = request.path.split("/");
  if (kind === "find") {
    const code = request.query.get("code") ?? "";
    return json({ products: market.withSku(shop, code).map(view) });
  }
  if (id === undefined && request.method === "POST") return create(bodyOf(request), shop, market);
  if (id === undefined) {
    // By position in a stable order: the id of the last one seen.
    const ordered = [...market.visible(shop)].sort((a, b) => Number(a.id) - Number(b.id));
    const rest = ordered.filter((listing) => Number(listing.id) > Number(request.query.get("after") ?? 0));
    const page = rest.slice(0, PAGE);
    return json({ products: page.map(view), next: rest.length > PAGE ? page.at(-1)?.id : null });
  }
  const listing = market.find(shop, id);
  if (!listing || listing.status === "deleted") return refused(404, "NOT_FOUND", "không tìm thấy sản phẩm");
  return request.method === "GET" ? json({ product: view(listing) }) : change(listing, part, bodyOf(request), market);
}

function guarded(request: SandboxRequest, context: SandboxContext): SandboxResponse {
  const timestamp = request.headers["x-timestamp"] ?? "";
  const query = request.query.toString();
  const target = query === "" ? request.path : `${request.path}?${query}`;
  const signed = [request.method, target, timestamp, request.raw.toString("utf8")].join("\n");
  const expected = createHmac("sha256", POSTMART_SECRET).update(signed).digest("hex");
  if (request.headers["x-signature"] !== expected) return refused(401, "SIGNATURE", "chữ ký sai");
  if (!(Math.abs(Number(timestamp) - context.market.now() / 1_000) <= 300)) return refused(401, "TIMESTAMP", "sai giờ");
  const shop = request.headers["x-shop"] ?? "";
  return context.market.state.shops.has(shop)
    ? partner(request, context, shop)
    : refused(403, "SHOP", "gian hàng chưa được cấp quyền");
}

/**
 * A desk that takes our sheet and answers row by row, the way a post office might: accepted with an address, or
 * refused with a reason. Ours, not a copy of Vietnam Post's system.
 */
function deskImport(request: SandboxRequest, { market }: SandboxContext): SandboxResponse {
  const shop = request.query.get("shop") ?? "";
  const rows: Record<string, string>[] = parse(request.raw, { bom: true, columns: true, skip_empty_lines: true });
  const report = rows.map((row) => {
    const code = row["Mã dòng"] ?? "";
    const price = Number(row["Giá bán (đồng)"]);
    const name = row["Tên sản phẩm"] ?? "";
    if (!(price > 0)) return [code, "", "Giá bán không hợp lệ"];
    const refusedWord = REFUSED_WORDS.find(({ word }) => name.toLowerCase().includes(word));
    if (refusedWord) return [code, "", refusedWord.reason];
    const known = market.withSku(shop, code)[0];
    const id = known?.id ?? String(43_000 + market.serial());
    const units = [{ id, sku: code, price, stock: Number(row["Số lượng"] ?? 0), options: [] }];
    const text = {
      title: name,
      description: row["Mô tả"] ?? "",
      category: row["Nhóm hàng"] ?? "",
      images: (row.Ảnh ?? "").split("\n"),
    };
    if (known) {
      Object.assign(known, text, { units });
      market.touch(known);
    } else market.add({ id, shop, ...text, units, status: "live", raw: {} });
    return [code, `https://nongsan.buudien.vn/p/san-pham-${id}.html`, ""];
  });
  const body = stringify([["Mã dòng", "Đường dẫn", "Lý do từ chối"], ...report], { bom: true });
  return { status: 200, headers: { "content-type": "text/csv; charset=utf-8" }, body };
}

const pagePath = ({ id }: Pick<SandboxListing, "id">) => `/p/san-pham-${id}.html`;

/** Postmart.vn and Buudien.vn: pages, a desk for sheets, a list of what is on sale, and a partner interface by our own profile. */
export const postmartSandbox: SandboxDefinition = {
  id: "postmart",
  site: "Buudien.vn (mô phỏng)",
  life: { codeMs: 0, accessMs: 365 * 24 * 3_600_000, refreshMs: 365 * 24 * 3_600_000, rotates: false, overlapMs: 0 },
  refusedWords: REFUSED_WORDS,
  handle(request, context) {
    if (request.path.startsWith("/partner/v1/")) return guarded(request, context);
    if (request.path === "/desk/import" && request.method === "POST") return deskImport(request, context);
    // The old site's addresses lead to the new one.
    const old = /^\/postmart(\/p\/.+)$/.exec(request.path)?.[1];
    return old === undefined ? feed(request, context, pagePath) : redirect(old);
  },
  rateLimited: () => ({
    status: 429,
    headers: { "content-type": "application/json", "retry-after": "1" },
    body: writeJson({ error: { code: "RATE", message: "quá nhiều yêu cầu" } }),
  }),
  pagePath,
  listingOfPage(path, market) {
    const id = /^\/p\/[^/]*-(\d+)\.html$/.exec(path)?.[1];
    return id === undefined ? undefined : market.state.listings.get(id);
  },
  orderNumber: (market) => String(80_000 + market.serial()),
  shop: (id, name) => ({ id, name, keys: {} }),
  seed({ shop, title, sku, price, stock }, market) {
    const id = String(43_000 + market.serial());
    return market.add({
      id,
      shop,
      title,
      description: title,
      category: "",
      images: [],
      units: [{ id, sku, price, stock, options: [] }],
      status: "live",
      raw: {},
    });
  },
};
