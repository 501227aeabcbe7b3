import {
  type Call,
  type CreateReceipt,
  faultsOf,
  type ListingPort,
  listingId,
  type SeenListing,
  unitId,
} from "../../core";
import { type Asked, expectShape, fail, wireId } from "../../transport";
import { type Api, fill } from "./client";
import { POSTMART_LIMITS } from "./limits";
import { productBody, seenListing } from "./map";
import { at } from "./profile";
import { cursorShape, itemsShape, readItem } from "./wire";

/** Exists only with a partner profile. */
export function listingPort(api: Api): ListingPort {
  const { profile } = api;
  const { paths, answer } = profile;
  const seen = (item: unknown, asked: Asked) => seenListing(readItem(asked, item, profile), profile);
  const standing = (all: readonly SeenListing[]) => all.filter(({ state }) => state !== "deleted");
  const itemsOf = (body: unknown, asked: Asked) =>
    standing(expectShape(asked, itemsShape, at(body, answer.items)).map((item) => seen(item, asked)));

  function page(cursor: string, call: Call) {
    const query = cursor === "" ? "" : `?${profile.cursorParameter}=${encodeURIComponent(cursor)}`;
    return api.ask(
      {
        operation: "list",
        target: `${paths.list}${query}`,
        read: (body, asked) => ({
          items: itemsOf(body, asked),
          next: expectShape(asked, cursorShape, at(body, answer.nextCursor)) ?? "",
        }),
      },
      call,
    );
  }

  return {
    editable: ["title", "description", "images", "category"],
    dryRun: (draft, known) => ({
      payload: productBody(draft, profile),
      faults: faultsOf(draft, POSTMART_LIMITS, known),
    }),
    async create(draft, call): Promise<CreateReceipt> {
      const read = (body: unknown, asked: Asked) => expectShape(asked, wireId, at(body, answer.id));
      const asking = {
        operation: "create",
        target: paths.create,
        method: "POST",
        nature: "create",
        body: productBody(draft, profile),
        read,
      } as const;
      const id = await api.ask(asking, call);
      const units = draft.units.map((unit) => ({ sku: unit.sku, id: unitId.parse(id) }));
      return { listing: listingId.parse(id), state: "pending", units, warnings: [] };
    },
    async update(known, draft, call) {
      // Price and stock go along as they were seen, should the partner replace the whole product.
      const [unit] = known.units;
      const units = draft.units.map((own) => ({
        ...own,
        price: unit?.price ?? own.price,
        stock: unit?.stock ?? own.stock,
      }));
      const body = productBody({ ...draft, units }, profile);
      await api.ask(
        {
          operation: "update",
          target: fill(paths.update, { id: known.id }),
          method: "PUT",
          body,
          read: () => undefined,
        },
        call,
      );
      return {};
    },
    async read(id, call) {
      const found = await api.ask(
        {
          operation: "read",
          target: fill(paths.read, { id }),
          read: (body, asked) => seen(at(body, answer.item), asked),
        },
        call,
      );
      if (found.state !== "deleted") return found;
      throw fail({ marketplace: "postmart", operation: "read", now: api.now() }, { kind: "gone", what: "listing" });
    },
    async *list(_query, call) {
      for (let cursor = "", more = true; more; ) {
        const { items, next } = await page(cursor, call);
        yield items;
        more = next !== "" && next !== cursor;
        cursor = next;
      }
    },
    findBySku: (code, call) =>
      api.ask({ operation: "find", target: fill(paths.bySku, { sku: code }), read: itemsOf }, call),
  };
}
