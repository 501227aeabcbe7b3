import {
  type Call,
  type Category,
  type CategoryPort,
  type CreateReceipt,
  categoryId,
  faultsOf,
  type ListingPort,
  listingId,
  type SeenListing,
  unitId,
  variantsOf,
} from "../../core";
import { fail } from "../../transport";
import type { Api } from "./client";
import { BATCH, SENDO_LIMITS } from "./limits";
import { attributeRule, createBody, localDay, productState, seenListing, updateBody } from "./map";
import {
  attributeAnswer,
  brandAnswer,
  categoryAnswer,
  type Product,
  productAnswer,
  savedAnswer,
  searchAnswer,
} from "./wire";

/** Products hang on the fourth level of the tree (`cat_4_id`). */
const DEEPEST = 4;

export function categoryPort(api: Api): CategoryPort {
  async function walk(parent: string, level: number, call: Call): Promise<Category[]> {
    const found: Category[] = [];
    for (const entry of await api.ask({ path: `/category/${parent}`, schema: categoryAnswer }, call)) {
      const leaf = entry.is_leaf ?? (entry.level ?? level) >= DEEPEST;
      found.push({
        id: categoryId.parse(entry.id),
        ...(parent !== "0" && { parent: categoryId.parse(parent) }),
        name: entry.name,
        leaf,
        open: true,
      });
      if (!leaf) found.push(...(await walk(entry.id, level + 1, call)));
    }
    return found;
  }
  return {
    tree: (call) => walk("0", 1, call),
    async rules(category, call) {
      const { attribute } = await api.ask({ path: `/category/attribute/${category}`, schema: attributeAnswer }, call);
      return {
        category,
        attributes: attribute.map(attributeRule),
        papers: [],
        brandRequired: false,
        sizeRequired: true,
      };
    },
    async brands(category, query, call) {
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      const brands = await api.ask({ path: `/category/brand/${category}`, schema: brandAnswer }, call);
      return brands
        .filter(({ name }) => name.toLocaleLowerCase("vi").includes(wanted))
        .map((brand) => ({ id: brand.external_id, name: brand.name }));
    },
  };
}

/** The first day the search can be asked for. */
const LONG_AGO = Date.UTC(2012, 0, 1);
const DAY_MS = 24 * 3_600_000;

/** There is no call to hide or delete: nothing in stock takes a product off sale. */
export function listingPort(api: Api): ListingPort {
  const asked = (operation: string) => ({ marketplace: "sendo", operation, now: api.client.now() }) as const;

  async function product(query: readonly (readonly [string, string])[], call: Call) {
    const found = await api.ask({ path: "/product", query, schema: productAnswer }, call);
    return found && productState(found.status).state !== "deleted" ? found : undefined;
  }

  /** The token of a page overrides all other filters. */
  async function* search(since: number, call: Call): AsyncGenerator<readonly Product[]> {
    for (let token = "", more = true; more; ) {
      const body = {
        page_size: BATCH.page,
        product_name: "",
        date_from: localDay(since),
        date_to: localDay(api.client.now() + DAY_MS),
        status: null,
        token,
      };
      const page = await api.ask(
        { path: "/product/search", method: "POST", nature: "read", body, schema: searchAnswer },
        call,
      );
      yield page.data.filter(({ status }) => productState(status).state !== "deleted");
      token = page.next_token ?? "";
      more = token !== "";
    }
  }

  /** Rows of the search as listings; variants are told by the product alone. */
  async function wholes(rows: readonly Product[], call: Call): Promise<SeenListing[]> {
    const all: SeenListing[] = [];
    for (const row of rows) {
      const whole = row.is_config_variant === true ? await product([["id", row.id]], call) : row;
      if (whole) all.push(seenListing(whole));
    }
    return all;
  }

  return {
    variants: variantsOf(SENDO_LIMITS),
    editable: ["title", "description", "images", "attributes", "category", "options"],
    lockedInReview: ["content"],
    dryRun: (draft, known) => ({ payload: createBody(draft), faults: faultsOf(draft, SENDO_LIMITS, known) }),
    async create(draft, call): Promise<CreateReceipt> {
      const id = await api.ask(
        { path: "/product", method: "POST", nature: "create", body: createBody(draft), schema: savedAnswer },
        call,
      );
      // Sizes get their numbers there; reading the product tells them.
      const units = draft.optionNames.length > 0 ? [] : draft.units;
      const ids = units.map((unit) => ({ sku: unit.sku, id: unitId.parse(id) }));
      return { listing: listingId.parse(id), state: "pending", units: ids, warnings: [] };
    },
    async update(seen, draft, call) {
      if (!productState(Number(seen.channelState)).editable) {
        throw fail(asked("update"), { kind: "fix_data", faults: [{ field: "listing", rule: "locked" }] });
      }
      const there = await product([["id", seen.id]], call);
      if (!there) throw fail(asked("update"), { kind: "gone", what: "listing" });
      const body = updateBody(there, draft);
      await api.ask({ path: "/product", method: "POST", body, schema: savedAnswer }, call);
      return {};
    },
    async read(id, call) {
      const found = await product([["id", id]], call);
      if (found) return seenListing(found);
      throw fail(asked("read"), { kind: "gone", what: "listing" });
    },
    async *list({ since = LONG_AGO }, call) {
      for await (const rows of search(since, call)) yield await wholes(rows, call);
    },
    /** Asked for a SKU it answers by that of the product, which is our first size's; another size's is looked for one by one. */
    async findBySku(code, call): Promise<readonly SeenListing[]> {
      const found = await product([["sku", code]], call);
      if (found) return [seenListing(found)];
      const others: SeenListing[] = [];
      for await (const rows of search(LONG_AGO, call)) {
        const sized = await wholes(
          rows.filter(({ is_config_variant }) => is_config_variant === true),
          call,
        );
        others.push(...sized.filter(({ units }) => units.some((unit) => unit.sku === code)));
      }
      return others;
    },
  };
}
