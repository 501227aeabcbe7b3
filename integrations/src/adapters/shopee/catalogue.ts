import { z } from "zod";
import {
  type Call,
  type CategoryPort,
  type CategoryRules,
  type CreateReceipt,
  categoryId,
  faultsOf,
  type ListingDraft,
  type ListingLimits,
  type ListingPort,
  listingId,
  type MediaPort,
  type SeenListing,
  type ShopPort,
  unitId,
} from "../../core";
import { fail, jsonNumber, multipart, pieces, type TransportDeps } from "../../transport";
import type { Api } from "./client";
import { classifyReason } from "./faults";
import { BATCH, BEFORE_MODELS_MS, LANES, SHOPEE_LIMITS } from "./limits";
import { addItemBody, attributeRule, itemFields, modelsBody, seenListing } from "./map";
import { signedUrl } from "./request";
import {
  addItemAnswer,
  attributeAnswer,
  type BaseInfo,
  baseInfoAnswer,
  brandAnswer,
  categoryAnswer,
  channelAnswer,
  imageAnswer,
  itemListAnswer,
  limitAnswer,
  modelAnswer,
  readAnswer,
  recommendAnswer,
  shopAnswer,
  unlistAnswer,
  violationAnswer,
} from "./wire";

const nothing = z.unknown();

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const shop = await api.get("/shop/get_shop_info", [], shopAnswer, call);
      const { logistics_channel_list: channels } = await api.get(
        "/logistics/get_channel_list",
        [],
        channelAnswer,
        call,
      );
      // Only enabled channels that are not hidden behind another one may be sent.
      const usable = channels.filter((channel) => channel.enabled && (channel.mask_channel_id ?? "0") === "0");
      return {
        name: shop.shop_name,
        active: shop.status === "NORMAL",
        carriers: usable.map((channel) => ({ id: channel.logistics_channel_id, name: channel.logistics_channel_name })),
        warehouses: [],
        obstacles: shop.status === "NORMAL" ? [] : [shop.status],
      };
    },
  };
}

function statedLimits(answer: z.output<typeof limitAnswer>): Partial<ListingLimits> {
  const { item_name_length_limit: name, item_description_length_limit: text, item_image_count_limit: images } = answer;
  const { price_limit: price, stock_limit: stock } = answer;
  return {
    ...(name?.max_limit && { title: [{ unit: "characters" as const, min: name.min_limit ?? 1, max: name.max_limit }] }),
    ...(text?.max_limit && {
      description: [{ unit: "characters" as const, min: text.min_limit ?? 1, max: text.max_limit }],
    }),
    ...(images?.max_limit && { images: { min: images.min_limit ?? 1, max: images.max_limit } }),
    ...(price?.max_limit && { price: { min: price.min_limit ?? 1, max: price.max_limit, maxRatio: 5 } }),
    ...(stock?.max_limit && { stock: { min: 0, max: stock.max_limit } }),
  };
}

export function categoryPort(api: Api): CategoryPort {
  const brandsOf = async (category: string, offset: number, call: Call) =>
    api.get(
      "/product/get_brand_list",
      [
        ["category_id", category],
        ["status", "1"],
        ["offset", String(offset)],
        ["page_size", "100"],
        ["language", "vi"],
      ],
      brandAnswer,
      call,
    );
  return {
    async tree(call) {
      const { category_list: list } = await api.get(
        "/product/get_category",
        [["language", "vi"]],
        categoryAnswer,
        call,
      );
      return list.map((category) => ({
        id: categoryId.parse(category.category_id),
        ...(category.parent_category_id !== "0" && { parent: categoryId.parse(category.parent_category_id) }),
        name: category.display_category_name || category.original_category_name,
        leaf: !category.has_children,
        open: true,
      }));
    },
    async rules(category, call): Promise<CategoryRules> {
      // This one page spells Vietnamese `vn`.
      const query = [
        ["category_id_list", category],
        ["language", "vn"],
      ] as const;
      const { list } = await api.get("/product/get_attribute_tree", query, attributeAnswer, call);
      const limits = await api.get("/product/get_item_limit", [["category_id", category]], limitAnswer, call);
      const brands = await brandsOf(category, 0, call);
      return {
        category,
        attributes: (list.find((entry) => entry.category_id === category)?.attribute_tree ?? []).map(attributeRule),
        papers: [],
        brandRequired: brands.is_mandatory === true,
        sizeRequired: limits.dimension_limit?.dimension_mandatory === true,
        limits: statedLimits(limits),
      };
    },
    async brands(category, query, call) {
      const found: { id: string; name: string }[] = [];
      const wanted = query.normalize("NFC").toLocaleLowerCase("vi");
      for (let offset = 0, more = true; more; ) {
        const page = await brandsOf(category, offset, call);
        for (const brand of page.brand_list) {
          const name = brand.display_brand_name || brand.original_brand_name;
          if (name.toLocaleLowerCase("vi").includes(wanted)) found.push({ id: brand.brand_id, name });
        }
        const next = page.next_offset ?? 0;
        more = page.has_next_page && next > offset;
        offset = next;
      }
      return found;
    },
    async suggest(title, call) {
      const answer = await api.get("/product/category_recommend", [["item_name", title]], recommendAnswer, call);
      return answer.category_id.map((id) => categoryId.parse(id));
    },
  };
}

/** Bytes only: Shopee fetches no addresses. The call is signed as a public one. */
export function mediaPort(api: Api): MediaPort {
  const path = "/media_space/upload_image";
  return {
    async upload(image, call) {
      const answer = await api.client.perform({
        operation: path,
        nature: "set",
        lane: LANES.media,
        ...(call.signal && { signal: call.signal }),
        build: ({ now }) => {
          const file = { field: "image", name: image.name, type: image.type, bytes: image.bytes };
          const { body, contentType } = multipart([], [file], `ocop${now}`);
          return {
            method: "POST",
            url: signedUrl({ settings: api.settings, path, now }),
            headers: { "content-type": contentType },
            body,
          };
        },
        read: (response, asked) => readAnswer(asked, response, imageAnswer),
      });
      return answer.image_info.image_id;
    },
  };
}

/** All states; without them the list shows only NORMAL ones. */
const STATUSES = ["NORMAL", "UNLIST", "REVIEWING", "BANNED"] as const;

export function listingPort(api: Api, deps: TransportDeps): ListingPort {
  async function completed(info: BaseInfo, call: Call): Promise<SeenListing> {
    const models = info.has_model
      ? (await api.get("/product/get_model_list", [["item_id", info.item_id]], modelAnswer, call)).model
      : [];
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

  async function* list(query: { readonly since?: number }, call: Call): AsyncGenerator<readonly SeenListing[]> {
    for (let offset = 0, more = true; more; ) {
      const page = await api.get(
        "/product/get_item_list",
        [
          ["offset", String(offset)],
          ["page_size", String(BATCH.listPage)],
          ...STATUSES.map((status) => ["item_status", status] as const),
          ...(query.since === undefined
            ? []
            : [["update_time_from", String(Math.floor(query.since / 1_000))] as const]),
        ],
        itemListAnswer,
        call,
      );
      yield await readMany(
        (page.item ?? []).map(({ item_id }) => item_id),
        call,
      );
      const next = page.next_offset ?? 0;
      more = page.has_next_page && next > offset;
      offset = next;
    }
  }

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

  async function read(id: string, call: Call): Promise<SeenListing> {
    const [seen] = await readMany([id], call);
    if (seen && seen.state !== "deleted") return seen;
    throw fail({ marketplace: "shopee", operation: "read", now: deps.clock.now() }, { kind: "gone", what: "listing" });
  }

  return {
    list,
    read,
    editable: ["title", "description", "images", "attributes", "category"],
    dryRun: (draft, rules) => ({ payload: addItemBody(draft), faults: faultsOf(draft, SHOPEE_LIMITS, rules) }),
    async create(draft, call): Promise<CreateReceipt> {
      const added = await api.post("/product/add_item", addItemBody(draft), addItemAnswer, call, "create");
      const id = listingId.parse(added.item_id);
      if (draft.optionNames.length === 0) {
        const units = draft.units.map((unit) => ({ sku: unit.sku, id: unitId.parse("0") }));
        return { listing: id, state: "pending", units, warnings: [] };
      }
      await addModels(id, draft, call);
      const seen = await read(id, call);
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
      return {};
    },
    async findBySku(sku, call, hint) {
      const found: SeenListing[] = [];
      for await (const page of list(hint?.since === undefined ? {} : { since: hint.since }, call)) {
        found.push(...page.filter((seen) => seen.units.some((unit) => unit.sku === sku)));
      }
      return found;
    },
    delist: (seen, call) => unlist(seen, true, call),
    relist: (seen, call) => unlist(seen, false, call),
    async remove(seen, call) {
      await api.post("/product/delete_item", { item_id: jsonNumber(seen.id) }, nothing, call);
    },
  };
}
