import {
  type CreateReceipt,
  faultsOf,
  type ListingDraft,
  type ListingPort,
  listingId,
  type SeenListing,
  unitId,
} from "../../core";
import { fail } from "../../transport";
import { type Api, changedAfter, V3 } from "./client";
import { WOOCOMMERCE_LIMITS } from "./limits";
import { createBody, productFields, seenListing } from "./map";
import { type Product, productAnswer, productsAnswer } from "./wire";

const PRODUCTS = `${V3}/products`;

/** Simple products only: what has variations belongs to the shop's owner and is not touched. */
function ours(products: readonly Product[]): SeenListing[] {
  return products
    .filter(({ type }) => type == null || type === "simple")
    .map(seenListing)
    .filter(({ state }) => state !== "deleted");
}

export function listingPort(api: Api): ListingPort {
  const asked = (operation: string) => ({ marketplace: "woocommerce", operation, now: api.client.now() }) as const;

  /** The shop would take a nameless product for nothing; this house does not send one. */
  function refuseFaulty(operation: string, draft: ListingDraft): void {
    const faults = faultsOf(draft, WOOCOMMERCE_LIMITS);
    if (faults.length > 0) throw fail(asked(operation), { kind: "fix_data", faults });
  }

  const put = (seen: SeenListing, body: unknown, call: Parameters<ListingPort["read"]>[1]) =>
    api.ask({ path: `${PRODUCTS}/${seen.id}`, method: "PUT", body, schema: productAnswer }, call);

  return {
    editable: ["title", "description", "images", "attributes", "category"],
    dryRun: (draft, known) => ({ payload: createBody(draft), faults: faultsOf(draft, WOOCOMMERCE_LIMITS, known) }),
    async create(draft, call): Promise<CreateReceipt> {
      refuseFaulty("create", draft);
      const body = createBody(draft);
      const made = await api.ask(
        { path: PRODUCTS, method: "POST", nature: "create", body, schema: productAnswer },
        call,
      );
      const { state } = seenListing(made);
      const units = draft.units.map((unit) => ({ sku: unit.sku, id: unitId.parse(made.id) }));
      return { listing: listingId.parse(made.id), state, units, warnings: [] };
    },
    async update(seen, draft, call) {
      refuseFaulty("update", draft);
      await put(seen, productFields(draft, seen.images), call);
      return {};
    },
    async read(id, call) {
      const seen = seenListing(await api.ask({ path: `${PRODUCTS}/${id}`, schema: productAnswer }, call));
      // A product in the bin is still answered.
      if (seen.state === "deleted") throw fail(asked("read"), { kind: "gone", what: "listing" });
      return seen;
    },
    async *list({ since }, call) {
      const query = since === undefined ? [] : changedAfter(since);
      for await (const { items } of api.pages({ path: PRODUCTS, query, schema: productsAnswer }, call))
        yield ours(items);
    },
    async findBySku(code, call) {
      const query = [["sku", code]] as const;
      const found = ours(await api.ask({ path: PRODUCTS, query, schema: productsAnswer }, call));
      return found.filter(({ units }) => units.some((unit) => unit.sku === code));
    },
    delist: async (seen, call) => void (await put(seen, { status: "private" }, call)),
    relist: async (seen, call) => void (await put(seen, { status: "publish" }, call)),
    /** Into the bin, from where the owner can take it back. */
    async remove(seen, call) {
      await api.ask({ path: `${PRODUCTS}/${seen.id}`, method: "DELETE", schema: productAnswer }, call);
    },
  };
}
