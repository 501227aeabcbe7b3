import {
  type Call,
  type CreateReceipt,
  faultsOf,
  isMarketplaceError,
  type ListingDraft,
  type ListingPort,
  listingId,
  restOf,
  type SeenListing,
  unitId,
  variantsOf,
} from "../../core";
import { fail } from "../../transport";
import { type Api, changedAfter, V3 } from "./client";
import { WOOCOMMERCE_LIMITS } from "./limits";
import { createBody, createPayload, productFields, seenListing, sizedAttributes, variableFields } from "./map";
import { groupSku, namesOf, saveVariations, variationsOf } from "./variations";
import { type Product, productAnswer, productsAnswer } from "./wire";

const PRODUCTS = `${V3}/products`;

/** What the owner groups or links elsewhere is the owner's business and not touched. */
const isListing = ({ type }: Product) => type == null || type === "simple" || type === "variable";

/** One thing to buy carries its product's own number. */
const isWhole = ({ id, units }: SeenListing) => units.some((unit) => String(unit.id) === String(id));

export function listingPort(api: Api): ListingPort {
  const asked = (operation: string) => ({ marketplace: "woocommerce", operation, now: api.client.now() }) as const;

  /** The shop would take a nameless product for nothing; this house does not send one. */
  function refuseFaulty(operation: string, draft: ListingDraft): void {
    const faults = faultsOf(draft, WOOCOMMERCE_LIMITS);
    if (faults.length > 0) throw fail(asked(operation), { kind: "fix_data", faults });
  }

  const products = (query: readonly (readonly [string, string])[], call: Call) =>
    api.ask({ path: PRODUCTS, query, schema: productsAnswer }, call);

  /** Sizes are told in an answer of their own. */
  async function whole(product: Product, call: Call): Promise<SeenListing> {
    const sized = product.type === "variable" && product.status !== "trash";
    return seenListing(product, sized ? await variationsOf(api, product.id, call) : undefined);
  }

  /** Products among the answers, without those in the bin. */
  async function wholes(answers: readonly Product[], call: Call): Promise<SeenListing[]> {
    const all: SeenListing[] = [];
    for (const product of answers.filter(isListing)) all.push(await whole(product, call));
    return all.filter(({ state }) => state !== "deleted");
  }

  /** What its owner tells sizes apart by stays, where it is as many things as ours; otherwise its sizes are left alone. */
  async function updateSizes(seen: SeenListing, draft: ListingDraft, call: Call): Promise<void> {
    const standing = isWhole(seen) ? [] : await variationsOf(api, seen.id, call);
    const optionNames = namesOf(standing) ?? draft.optionNames;
    const { attributes: _, ...fields } = productFields(draft, seen.images);
    if (optionNames.length !== draft.optionNames.length) return void (await put(seen, fields, call));
    const ours = { ...draft, optionNames };
    const attributes = sizedAttributes(ours, standing);
    await put(seen, isWhole(seen) ? { ...fields, ...variableFields(ours) } : { ...fields, attributes }, call);
    await saveVariations(api, seen.id, ours, standing, call).catch(noPlaceYet);
  }

  /** The product answered a moment ago: where its sizes find no place, what was to make room for them has not arrived there. */
  function noPlaceYet(error: unknown): never {
    if (!isMarketplaceError(error) || error.failure.kind !== "gone") throw error;
    throw fail(asked("update"), { kind: "retry_later", cause: "server" }, error.channel);
  }

  const put = (seen: SeenListing, body: unknown, call: Parameters<ListingPort["read"]>[1]) =>
    api.ask({ path: `${PRODUCTS}/${seen.id}`, method: "PUT", body, schema: productAnswer }, call);

  return {
    variants: variantsOf(WOOCOMMERCE_LIMITS),
    editable: ["title", "description", "images", "attributes", "category", "options"],
    dryRun: (draft, known) => ({ payload: createPayload(draft), faults: faultsOf(draft, WOOCOMMERCE_LIMITS, known) }),
    async create(draft, call): Promise<CreateReceipt> {
      refuseFaulty("create", draft);
      const body = createBody(draft);
      const made = await api.ask(
        { path: PRODUCTS, method: "POST", nature: "create", body, schema: productAnswer },
        call,
      );
      const { state } = seenListing(made);
      const isSized = draft.optionNames.length > 0;
      const sizes = isSized && (await restOf(saveVariations(api, made.id, draft, [], call)));
      if (sizes === null)
        return { listing: listingId.parse(made.id), state, units: [], unfinished: true, warnings: [] };
      const units = draft.units.flatMap(({ sku }) => {
        const id = sizes ? sizes.get(sku) : made.id;
        return id === undefined ? [] : [{ sku, id: unitId.parse(id) }];
      });
      return { listing: listingId.parse(made.id), state, units, warnings: [] };
    },
    async update(seen, draft, call) {
      refuseFaulty("update", draft);
      if (draft.optionNames.length > 0) {
        await updateSizes(seen, draft, call);
        return {};
      }
      const { attributes, ...fields } = productFields(draft, seen.images);
      await put(seen, isWhole(seen) ? { ...fields, attributes } : fields, call);
      return {};
    },
    async read(id, call) {
      const seen = await whole(await api.ask({ path: `${PRODUCTS}/${id}`, schema: productAnswer }, call), call);
      // A product in the bin is still answered.
      if (seen.state === "deleted") throw fail(asked("read"), { kind: "gone", what: "listing" });
      return seen;
    },
    async *list({ since }, call) {
      const query = since === undefined ? [] : changedAfter(since);
      for await (const { items } of api.pages({ path: PRODUCTS, query, schema: productsAnswer }, call))
        yield await wholes(items, call);
    },
    async findBySku(code, call) {
      const hits = await products([["sku", `${code},${groupSku(code)}`]], call);
      const above = new Set(hits.flatMap(({ type, parent_id }) => (type === "variation" && parent_id) || []));
      const parents = above.size > 0 ? await products([["include", [...above].join(",")]], call) : [];
      // A product that has not got its sizes yet is found by its own SKU alone.
      const unfinished = new Set(hits.filter(({ sku }) => sku === groupSku(code)).map(({ id }) => id));
      const found = new Map([...hits, ...parents].map((product) => [product.id, product]));
      return (await wholes([...found.values()], call)).filter(
        ({ id, units }) => unfinished.has(id) || above.has(id) || units.some((unit) => unit.sku === code),
      );
    },
    delist: async (seen, call) => void (await put(seen, { status: "private" }, call)),
    relist: async (seen, call) => void (await put(seen, { status: "publish" }, call)),
    /** Into the bin, from where the owner can take it back. */
    async remove(seen, call) {
      await api.ask({ path: `${PRODUCTS}/${seen.id}`, method: "DELETE", schema: productAnswer }, call);
    },
  };
}
