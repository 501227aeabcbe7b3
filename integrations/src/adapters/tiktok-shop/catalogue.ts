import { z } from "zod";
import {
  type Call,
  type CreateReceipt,
  faultsOf,
  type ListingPort,
  listingId,
  type SeenListing,
  sku,
  unitId,
  variantsOf,
} from "../../core";
import { fail } from "../../transport";
import type { Api } from "./client";
import { classify } from "./faults";
import { BATCH, LANES, TIKTOK_LIMITS } from "./limits";
import { createBody, productFields, seenListing } from "./map";
import { skusOfEdit } from "./skus";
import { checkAnswer, createAnswer, partialAnswer, productAnswer, searchAnswer } from "./wire";

const PRODUCTS = "/product/202309/products";

export function listingPort(api: Api): ListingPort {
  const asked = (operation: string) => ({ marketplace: "tiktok-shop", operation, now: api.client.now() }) as const;

  async function read(id: string, call: Call): Promise<SeenListing> {
    const seen = seenListing(await api.ask({ path: `${PRODUCTS}/${id}`, schema: productAnswer }, call));
    if (seen.state !== "deleted") return seen;
    throw fail(asked("read"), { kind: "gone", what: "listing" });
  }

  const search = (body: Readonly<Record<string, unknown>>, token: string, call: Call) =>
    api.ask(
      {
        path: "/product/202502/products/search",
        method: "POST",
        nature: "read",
        lane: LANES.read,
        query: { page_size: String(BATCH.page), ...(token && { page_token: token }) },
        body,
        schema: searchAnswer,
      },
      call,
    );

  /** Refused products, and live ones whose edit was refused, are read once more: only their own page tells the reasons. */
  async function withReasons(seen: readonly SeenListing[], call: Call): Promise<SeenListing[]> {
    const all: SeenListing[] = [];
    for (const listing of seen) {
      if (listing.state === "deleted") continue;
      all.push(listing.channelState.endsWith("/FAILED") ? await read(listing.id, call) : listing);
    }
    return all;
  }

  /** One search shows at most 10,000 results, so a larger window is halved by time of change, in seconds. */
  async function* window(from: number, to: number, call: Call): AsyncGenerator<readonly SeenListing[]> {
    const body = { update_time_ge: from, update_time_le: to };
    let page = await search(body, "", call);
    if (page.total_count > BATCH.searchable && to > from) {
      const middle = Math.floor((from + to) / 2);
      yield* window(from, middle, call);
      yield* window(middle + 1, to, call);
      return;
    }
    for (;;) {
      yield await withReasons((page.products ?? []).map(seenListing), call);
      if (!page.next_page_token) return;
      page = await search(body, page.next_page_token, call);
    }
  }

  async function change(path: string, method: "POST" | "DELETE", seen: SeenListing, call: Call): Promise<void> {
    const answer = await api.ask({ path, method, body: { product_ids: [seen.id] }, schema: partialAnswer }, call);
    const refused = answer.errors?.[0];
    if (!refused) return;
    const words = { code: String(refused.code), ...(refused.message && { message: refused.message }) };
    throw fail(asked(path), classify(words.code, words, api.client.now()).failure, words);
  }

  return {
    read,
    list: ({ since = 0 }, call) => window(Math.floor(since / 1_000), Math.ceil(api.client.now() / 1_000) + 60, call),
    variants: variantsOf(TIKTOK_LIMITS),
    editable: ["title", "description", "images", "attributes", "category", "options"],
    lockedInReview: ["price", "stock"],
    dryRun: (draft, known) => ({
      payload: createBody(draft, api.settings.categoryVersion),
      faults: faultsOf(draft, TIKTOK_LIMITS, known),
    }),
    async check(draft, call) {
      const body = createBody(draft, api.settings.categoryVersion);
      const answer = await api.ask(
        { path: `${PRODUCTS}/listing_check`, method: "POST", nature: "read", body, schema: checkAnswer },
        call,
      );
      return (answer.fail_reasons ?? []).flatMap((reason) => {
        const { failure } = classify(String(reason.code), {}, api.client.now());
        return failure.kind === "fix_data" ? failure.faults : [{ field: "listing", rule: "refused" }];
      });
    },
    async create(draft, call): Promise<CreateReceipt> {
      const body = createBody(draft, api.settings.categoryVersion);
      const made = await api.ask(
        { path: PRODUCTS, method: "POST", nature: "create", body, schema: createAnswer },
        call,
      );
      return {
        listing: listingId.parse(made.product_id),
        state: "pending",
        units: made.skus.map((unit) => ({ sku: sku.parse(unit.seller_sku), id: unitId.parse(unit.id) })),
        warnings: (made.warnings ?? []).map(({ message }) => message),
      };
    },
    async update(seen, draft, call) {
      const body = { ...productFields(draft, api.settings.categoryVersion), ...skusOfEdit(seen, draft) };
      await api.ask({ path: `${PRODUCTS}/${seen.id}/partial_edit`, method: "POST", body, schema: z.unknown() }, call);
      return {};
    },
    async findBySku(code, call) {
      const { products } = await search({ seller_skus: [code] }, "", call);
      return withReasons((products ?? []).map(seenListing), call);
    },
    delist: (seen, call) => change(`${PRODUCTS}/deactivate`, "POST", seen, call),
    relist: (seen, call) => change(`${PRODUCTS}/activate`, "POST", seen, call),
    remove: (seen, call) => change(PRODUCTS, "DELETE", seen, call),
  };
}
