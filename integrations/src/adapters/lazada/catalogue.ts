import { z } from "zod";
import {
  type Call,
  type CategoryPort,
  type CreateReceipt,
  categoryId,
  faultsOf,
  type ListingPort,
  listingId,
  type MediaPort,
  type SeenListing,
  type ShopPort,
  sku,
  unitId,
} from "../../core";
import { fail } from "../../transport";
import type { Api } from "./client";
import { BATCH, LANES, LAZADA_LIMITS } from "./limits";
import { attributeRules, createPayload, flatTree, isoSeconds, seenListing, updatePayload } from "./map";
import {
  attributeAnswer,
  brandAnswer,
  categoryAnswer,
  createAnswer,
  imageAnswer,
  productAnswer,
  productsAnswer,
  sellerAnswer,
  suggestionAnswer,
} from "./wire";

const nothing = z.unknown();

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const seller = await api.ask({ path: "/seller/get", schema: sellerAnswer }, call);
      return {
        name: seller.name,
        active: seller.status === "ACTIVE",
        carriers: [],
        // Ordinary shops with one warehouse use this code.
        warehouses: [{ id: "dropshipping", name: "dropshipping" }],
        obstacles: seller.status === "ACTIVE" ? [] : [seller.status],
      };
    },
  };
}

/** Enough to choose from; the whole list has tens of thousands. */
const ENOUGH_BRANDS = 20;

export function categoryPort(api: Api): CategoryPort {
  const language = { language_code: "vi_VN" };
  return {
    async tree(call) {
      return flatTree(
        await api.ask({ path: "/category/tree/get", parameters: language, schema: categoryAnswer, open: true }, call),
      );
    },
    async rules(category, call) {
      const parameters = { primary_category_id: category, ...language };
      const raw = await api.ask(
        { path: "/category/attributes/get", parameters, schema: attributeAnswer, open: true },
        call,
      );
      return { category, attributes: attributeRules(raw), papers: [], brandRequired: true, sizeRequired: true };
    },
    async brands(_category, query, call) {
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      const found: { id: string; name: string }[] = [];
      for (let start = 0, total = 1; start < total && found.length < ENOUGH_BRANDS; start += BATCH.brands) {
        const parameters = { startRow: String(start), pageSize: String(BATCH.brands) };
        const page = await api.ask(
          { path: "/category/brands/query", parameters, schema: brandAnswer, lane: LANES.brands },
          call,
        );
        const matching = page.module.filter(({ name }) => name.toLocaleLowerCase("vi").includes(wanted));
        found.push(...matching.map((brand) => ({ id: brand.brand_id, name: brand.name })));
        total = page.total_record;
      }
      return found;
    },
    async suggest(title, call) {
      const parameters = { product_name: title };
      const answer = await api.ask(
        { path: "/product/category/suggestion/get", parameters, schema: suggestionAnswer },
        call,
      );
      return (answer.categorySuggestions ?? []).map((suggestion) => categoryId.parse(suggestion.categoryId));
    },
  };
}

export function mediaPort(api: Api): MediaPort {
  return {
    async upload(image, call) {
      const file = { field: "image", name: image.name, type: image.type, bytes: image.bytes };
      const answer = await api.ask(
        { path: "/image/upload", method: "POST", schema: imageAnswer, lane: LANES.media, file },
        call,
      );
      return answer.image.url;
    },
  };
}

/** Before the first product anybody could have. */
const LONG_AGO = Date.UTC(2012, 0, 1);

export function listingPort(api: Api): ListingPort {
  const post = (path: string, payload: unknown, call: Call) =>
    api.ask({ path, method: "POST", parameters: { payload: JSON.stringify(payload) }, schema: nothing }, call);

  const page = async (parameters: Readonly<Record<string, string>>, call: Call): Promise<SeenListing[]> => {
    const common = { filter: "all", limit: String(BATCH.products), options: "1" };
    const answer = await api.ask(
      { path: "/products/get", parameters: { ...common, ...parameters }, schema: productsAnswer },
      call,
    );
    return (answer.products ?? []).map(seenListing).filter(({ state }) => state !== "deleted");
  };

  /**
   * Scrolls by date, as offsets are deprecated: the next page begins at the last change seen. Only while more than
   * a page changed within one second does the offset help.
   */
  async function* list(
    { since = LONG_AGO }: { readonly since?: number },
    call: Call,
  ): AsyncGenerator<readonly SeenListing[]> {
    const given = new Set<string>();
    for (let after = isoSeconds(since), offset = 0; ; ) {
      const seen = await page({ update_after: after, offset: String(offset) }, call);
      const fresh = seen.filter(({ id, changedAt }) => !given.has(`${id}/${changedAt}`));
      for (const { id, changedAt } of fresh) given.add(`${id}/${changedAt}`);
      if (fresh.length > 0) yield fresh;
      if (seen.length < BATCH.products) return;
      const last = isoSeconds(Math.max(...seen.map(({ changedAt }) => changedAt ?? since)));
      offset = last === after ? offset + seen.length : 0;
      after = last;
    }
  }

  return {
    list,
    editable: ["title", "description", "images", "attributes"],
    dryRun: (draft, rules) => ({ payload: createPayload(draft), faults: faultsOf(draft, LAZADA_LIMITS, rules) }),
    async create(draft, call): Promise<CreateReceipt> {
      const parameters = { payload: JSON.stringify(createPayload(draft)) };
      const asking = {
        path: "/product/create",
        method: "POST",
        parameters,
        schema: createAnswer,
        nature: "create",
      } as const;
      const made = await api.ask(asking, call);
      return {
        listing: listingId.parse(made.item_id),
        state: made.item_status === "Active" ? "live" : made.item_status === "InActive" ? "hidden" : "pending",
        units: made.sku_list.map((unit) => ({ sku: sku.parse(unit.seller_sku), id: unitId.parse(unit.sku_id) })),
        warnings: [],
      };
    },
    async update(seen, draft, call) {
      await post("/product/update", updatePayload(seen, draft), call);
      return {};
    },
    async read(id, call) {
      const seen = seenListing(
        await api.ask({ path: "/product/item/get", parameters: { item_id: id }, schema: productAnswer }, call),
      );
      if (seen.state !== "deleted") return seen;
      throw fail(
        { marketplace: "lazada", operation: "read", now: api.client.now() },
        { kind: "gone", what: "listing" },
      );
    },
    findBySku: (code, call) => page({ sku_seller_list: JSON.stringify([code]) }, call),
    async delist(seen, call) {
      // This one call takes its XML under another name, and an inactive item is already what we want.
      const xml = `<Request><Product><ItemId>${seen.id}</ItemId></Product></Request>`;
      await api.ask(
        { path: "/product/deactivate", method: "POST", parameters: { apiRequestBody: xml }, schema: nothing },
        call,
      );
    },
    async relist(seen, call) {
      const skus = seen.units.map((unit) => ({ SkuId: unit.id, Status: "active" }));
      await post("/product/update", { Request: { Product: { ItemId: seen.id, Skus: { Sku: skus } } } }, call);
    },
    async remove(seen, call) {
      const list = seen.units.map((unit) => `SkuId_${seen.id}_${unit.id}`);
      const parameters = { sku_id_list: JSON.stringify(list) };
      await api.ask({ path: "/product/remove", method: "POST", parameters, schema: nothing }, call);
    },
  };
}
