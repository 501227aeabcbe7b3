import { stringify } from "csv-stringify/sync";
import {
  FEED_FORMAT,
  type FeedManifest,
  isSignedBy,
  requestText,
  SIGNATURE_HEADER,
  signatureOf,
  TIMESTAMP_HEADER,
} from "../../evidence/feed";
import { sha256 } from "../../evidence/record";
import type { SandboxContext } from "../core/definition";
import { json, type SandboxRequest, type SandboxResponse } from "../core/http";
import type { SandboxListing } from "../core/state";
import { POSTMART_FEED_SECRET } from "./fixtures";

const FOLDER = "/feed/v1/";
const LIST = "listings.csv";
const COLUMNS = ["url", "title", "seller", "shop_id", "code", "gtin", "price", "availability"];
/** A signature older than this is no longer taken. */
const FRESH_SECONDS = 300;

/** What the channel gives away by agreement: a manifest and the list of everything on sale. Ours, not a copy of Vietnam Post's system. */
export function feed(request: SandboxRequest, context: SandboxContext, page: (listing: SandboxListing) => string) {
  if (!request.path.startsWith(FOLDER)) return undefined;
  const refused = unsigned(request, context);
  if (refused) return refused;
  const list = listOf(request, context, page);
  if (request.path === `${FOLDER}${LIST}`) {
    return { status: 200, headers: { "content-type": "text/csv; charset=utf-8" }, body: list.csv };
  }
  return request.path === `${FOLDER}manifest.json` ? manifestOf(list, context) : undefined;
}

function unsigned({ path, query, headers }: SandboxRequest, { market }: SandboxContext): SandboxResponse | undefined {
  const timestamp = headers[TIMESTAMP_HEADER] ?? "";
  const target = query.size > 0 ? `${path}?${query}` : path;
  const isFresh = Math.abs(Number(timestamp) - market.now() / 1_000) <= FRESH_SECONDS;
  const isOurs = isSignedBy(POSTMART_FEED_SECRET, requestText(target, timestamp), headers[SIGNATURE_HEADER]);
  return isFresh && isOurs ? undefined : json({ error: "chữ ký sai" }, 401);
}

function listOf({ origin }: SandboxRequest, { market }: SandboxContext, page: (listing: SandboxListing) => string) {
  const shops = [...market.state.shops.values()];
  const rows = shops.flatMap((shop) =>
    market
      .visible(shop.id)
      .filter(({ status }) => status === "live" || status === "hidden")
      .map((listing) => {
        const [unit] = listing.units;
        const stock = listing.units.reduce((sum, one) => sum + one.stock, 0);
        const availability = listing.status === "hidden" ? "hidden" : stock > 0 ? "in_stock" : "out_of_stock";
        return [
          `${origin}${page(listing)}`,
          listing.title,
          shop.name,
          shop.id,
          unit?.sku,
          "",
          unit?.price,
          availability,
        ];
      }),
  );
  return { rows: rows.length, csv: stringify([COLUMNS, ...rows], { bom: true }) };
}

function manifestOf({ rows, csv }: { rows: number; csv: string }, { market }: SandboxContext): SandboxResponse {
  const manifest: FeedManifest = {
    format: FEED_FORMAT,
    channel: "buudien",
    generated_at: new Date(market.now()).toISOString(),
    complete: true,
    list: LIST,
    media_type: "text/csv",
    rows,
    sha256: sha256(csv),
  };
  const body = JSON.stringify(manifest);
  return {
    status: 200,
    headers: { "content-type": "application/json", [SIGNATURE_HEADER]: signatureOf(POSTMART_FEED_SECRET, body) },
    body,
  };
}
