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
import { BATCH, LAZADA_LIMITS } from "./limits";
import { isoSeconds, seenListing } from "./map";
import { createPayload, morePayload, updatePayload } from "./payloads";
import { resized, variationsOf } from "./variation";
import { createAnswer, productAnswer, productsAnswer } from "./wire";

const nothing = z.unknown();

/** Before the first product anybody could have. */
const LONG_AGO = Date.UTC(2012, 0, 1);

export function listingPort(api: Api): ListingPort {
  const post = (path: string, payload: unknown, call: Call) =>
    api.ask({ path, method: "POST", parameters: { payload: JSON.stringify(payload) }, schema: nothing }, call);

  const productOf = (id: string, call: Call) =>
    api.ask({ path: "/product/item/get", parameters: { item_id: id }, schema: productAnswer }, call);

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
    variants: variantsOf(LAZADA_LIMITS),
    editable: ["title", "description", "images", "attributes", "options"],
    dryRun: (draft, known) => ({ payload: createPayload(draft), faults: faultsOf(draft, LAZADA_LIMITS, known) }),
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
      const { renamed, missing } = resized(seen, draft);
      const names = renamed.length + missing.length > 0 ? variationsOf(await productOf(seen.id, call)) : [];
      await post("/product/update", updatePayload(seen, draft, renamed.length > 0 ? names : []), call);
      if (missing.length > 0) await post("/product/update", morePayload(seen, draft, names), call);
      return {};
    },
    async read(id, call) {
      const seen = seenListing(await productOf(id, call));
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
