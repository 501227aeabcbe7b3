import { z } from "zod";
import {
  type Call,
  type CreateReceipt,
  faultsOf,
  type ListingDraft,
  type ListingPort,
  listingId,
  restOf,
  type SeenListing,
  unitId,
  variantsOf,
} from "../../core";
import { fail, jsonNumber, pieces, type TransportDeps } from "../../transport";
import type { Api } from "./client";
import { classifyReason } from "./faults";
import { BATCH, BEFORE_MODELS_MS, SHOPEE_LIMITS } from "./limits";
import { addItemBody, itemFields, seenListing } from "./map";
import { growth, modelsBody } from "./models";
import { type ListedItem, skuIndex } from "./sku-index";
import {
  addItemAnswer,
  type BaseInfo,
  baseInfoAnswer,
  itemListAnswer,
  modelAnswer,
  unlistAnswer,
  violationAnswer,
} from "./wire";

const nothing = z.unknown();

/** All states; without them the list shows only NORMAL ones. */
const STATUSES = ["NORMAL", "UNLIST", "REVIEWING", "BANNED"] as const;

export function listingPort(api: Api, deps: TransportDeps): ListingPort {
  const modelsOf = (id: string, call: Call) => api.get("/product/get_model_list", [["item_id", id]], modelAnswer, call);

  async function completed(info: BaseInfo, call: Call): Promise<SeenListing> {
    const models = info.has_model ? await modelsOf(info.item_id, call) : { model: [] };
    const troubled = info.item_status === "BANNED" || info.deboost === true;
    const violations = troubled
      ? (await api.get("/product/get_item_violation_info", [["item_id_list", info.item_id]], violationAnswer, call))
          .item_list
      : [];
    const own = violations?.find(({ item_id }) => item_id === info.item_id);
    return seenListing(info, call.shop, models, [...(own?.item_status_details ?? []), ...(own?.deboost_details ?? [])]);
  }

  async function readMany(ids: readonly string[], call: Call): Promise<SeenListing[]> {
    const seen: SeenListing[] = [];
    for (const part of pieces(ids, BATCH.itemsRead)) {
      const answer = await api.get(
        "/product/get_item_base_info",
        [["item_id_list", part.join(",")]],
        baseInfoAnswer,
        call,
      );
      for (const info of answer.item_list) seen.push(await completed(info, call));
    }
    return seen;
  }

  async function* itemPages(since: number | undefined, call: Call): AsyncGenerator<readonly ListedItem[]> {
    for (let offset = 0, more = true; more; ) {
      const page = await api.get(
        "/product/get_item_list",
        [
          ["offset", String(offset)],
          ["page_size", String(BATCH.listPage)],
          ...STATUSES.map((status) => ["item_status", status] as const),
          ...(since === undefined ? [] : [["update_time_from", String(Math.floor(since / 1_000))] as const]),
        ],
        itemListAnswer,
        call,
      );
      yield (page.item ?? []).map(({ item_id, update_time }) => ({ id: item_id, changed: update_time }));
      const next = page.next_offset ?? 0;
      more = page.has_next_page && next > offset;
      offset = next;
    }
  }

  async function* list(query: { readonly since?: number }, call: Call): AsyncGenerator<readonly SeenListing[]> {
    for await (const page of itemPages(query.since, call)) {
      yield await readMany(
        page.map(({ id }) => id),
        call,
      );
    }
  }

  const itemsWith = skuIndex({
    list: itemPages,
    async skus(items, call) {
      const seen = await readMany(items, call);
      return new Map(seen.map(({ id, units }) => [id, units.map((unit) => unit.sku)]));
    },
    now: () => deps.clock.now(),
  });

  async function unlist(seen: SeenListing, hidden: boolean, call: Call): Promise<void> {
    const body = { item_list: [{ item_id: jsonNumber(seen.id), unlist: hidden }] };
    const answer = await api.post("/product/unlist_item", body, unlistAnswer, call);
    const refused = answer.failure_list?.[0];
    if (!refused) return;
    const asked = { marketplace: "shopee", operation: "/product/unlist_item", now: deps.clock.now() } as const;
    const message = refused.failed_reason ?? "";
    throw fail(asked, classifyReason("listing", message), { message });
  }

  async function addModels(id: string, draft: ListingDraft, call: Call): Promise<void> {
    await deps.clock.sleep(BEFORE_MODELS_MS, call.signal);
    await api.post("/product/init_tier_variation", modelsBody(id, draft), nothing, call);
    await api.post(
      "/product/unlist_item",
      { item_list: [{ item_id: jsonNumber(id), unlist: false }] },
      unlistAnswer,
      call,
    );
  }

  /** Sizes the draft has gained since. A crash in between leaves an option without a model, which the next run gives it. */
  async function grow(id: string, draft: ListingDraft, call: Call): Promise<void> {
    const gained = growth(id, draft, await modelsOf(id, call));
    if (gained?.tiers) await api.post("/product/update_tier_variation", gained.tiers, nothing, call);
    if (gained) await api.post("/product/add_model", gained.models, nothing, call);
  }

  async function read(id: string, call: Call): Promise<SeenListing> {
    const [seen] = await readMany([id], call);
    if (seen && seen.state !== "deleted") return seen;
    throw fail({ marketplace: "shopee", operation: "read", now: deps.clock.now() }, { kind: "gone", what: "listing" });
  }

  return {
    list,
    read,
    readMany: {
      max: BATCH.itemsRead,
      async read(ids, call) {
        const seen = await readMany(ids, call);
        return new Map(seen.filter(({ state }) => state !== "deleted").map((listing) => [listing.id, listing]));
      },
    },
    variants: variantsOf(SHOPEE_LIMITS),
    editable: ["title", "description", "images", "attributes", "category"],
    dryRun: (draft, known) => ({ payload: addItemBody(draft), faults: faultsOf(draft, SHOPEE_LIMITS, known) }),
    async create(draft, call): Promise<CreateReceipt> {
      const added = await api.post("/product/add_item", addItemBody(draft), addItemAnswer, call, "create");
      const id = listingId.parse(added.item_id);
      if (draft.optionNames.length === 0) {
        const units = draft.units.map((unit) => ({ sku: unit.sku, id: unitId.parse("0") }));
        return { listing: id, state: "pending", units, warnings: [] };
      }
      const seen = await restOf(addModels(id, draft, call).then(() => read(id, call)));
      if (!seen) return { listing: id, state: "hidden", units: [], unfinished: true, warnings: [] };
      const units = draft.units.flatMap(({ sku }) =>
        seen.units.filter((unit) => unit.sku === sku).map((unit) => ({ sku, id: unit.id })),
      );
      return { listing: id, state: seen.state, units, warnings: [] };
    },
    async update(seen, draft, call) {
      await api.post("/product/update_item", { item_id: jsonNumber(seen.id), ...itemFields(draft) }, nothing, call);
      // A create that stopped between its two steps is finished here.
      const unfinished = draft.optionNames.length > 0 && seen.units.every((unit) => unit.id === "0");
      if (unfinished) await addModels(seen.id, draft, call);
      else if (draft.units.some(({ sku }) => !seen.units.some((unit) => unit.sku === sku)))
        await grow(seen.id, draft, call);
      return {};
    },
    async findBySku(sku, call, hint) {
      const found = await readMany(await itemsWith(sku, call, hint ?? {}), call);
      return found.filter(({ state, units }) => state !== "deleted" && units.some((unit) => unit.sku === sku));
    },
    delist: (seen, call) => unlist(seen, true, call),
    relist: (seen, call) => unlist(seen, false, call),
    async remove(seen, call) {
      await api.post("/product/delete_item", { item_id: jsonNumber(seen.id) }, nothing, call);
    },
  };
}
