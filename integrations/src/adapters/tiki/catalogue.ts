import {
  type Call,
  type CreateReceipt,
  faultsOf,
  isMarketplaceError,
  type ListingPort,
  type SeenListing,
  type Sku,
} from "../../core";
import { fail, jsonNumber } from "../../transport";
import type { Api } from "./client";
import { BATCH, TIKI_LIMITS } from "./limits";
import {
  createBody,
  requestOf,
  requestState,
  seenProduct,
  seenRequest,
  ticketListing,
  ticketOf,
  updateBody,
} from "./map";
import {
  foundAnswer,
  productAnswer,
  productsAnswer,
  readReasons,
  requestAnswer,
  requestedAnswer,
  requestsAnswer,
  trackingAnswer,
  updatedAnswer,
} from "./wire";

/** Requests in these states may still become a product; the guide spells the waiting ones differently. */
const STANDING = [
  "queuing",
  "processing",
  "drafted",
  "md_awaiting_approve",
  "bot_awaiting_approve",
  "awaiting_approve",
  "md_waiting_approve",
  "bot_waiting_approve",
] as const;

export function listingPort(api: Api): ListingPort {
  const gone = (operation: string) =>
    fail({ marketplace: "tiki", operation, now: api.client.now() }, { kind: "gone", what: "listing" });

  async function productsOf(code: Sku, call: Call): Promise<SeenListing[]> {
    try {
      const query = [["original_sku", code]] as const;
      const { data } = await api.ask({ path: "/v2.1/products/findBy", query, schema: foundAnswer }, call);
      return data.map(seenProduct).filter((seen) => seen.units.some((unit) => unit.sku === code));
    } catch (error) {
      if (isMarketplaceError(error) && error.failure.kind === "gone") return [];
      throw error;
    }
  }

  /** A create that waits for approval is no product yet, only a request: not looking there would double it. */
  async function requestsOf(code: Sku, call: Call): Promise<SeenListing[]> {
    const found: SeenListing[] = [];
    for (const state of STANDING) {
      for (let page = 1, last = 1; page <= last; page += 1) {
        const query = [
          ["page", String(page)],
          ["limit", String(BATCH.page)],
          ["state", state],
          ["include", "products"],
        ] as const;
        const answer = await api.ask({ path: "/v2/requests", query, schema: requestsAnswer }, call);
        found.push(...answer.data.map(seenRequest).filter((seen) => seen.units.some((unit) => unit.sku === code)));
        last = answer.paging.last_page;
      }
    }
    return found;
  }

  async function readRequest(id: string, call: Call): Promise<SeenListing> {
    const request = await api.ask({ path: `/v2/requests/${id}`, schema: requestAnswer }, call);
    if (request.state !== "approved") return seenRequest(request);
    for (const product of request.products ?? []) {
      const [seen] = await productsOf((product.original_sku ?? product.sku ?? "") as Sku, call);
      if (seen) return seen;
    }
    throw gone("read request");
  }

  const track = (ticket: string, call: Call) =>
    api.ask({ path: `/v2/tracking/${ticket}`, schema: trackingAnswer }, call);

  /** By its ticket alone, until the request behind it has a number. */
  async function readTicket(ticket: string, call: Call): Promise<SeenListing> {
    const { request_id } = await track(ticket, call);
    if (request_id != null) return readRequest(request_id, call);
    const asked = { marketplace: "tiki", operation: "read ticket", now: api.client.now() } as const;
    throw fail(asked, { kind: "retry_later", cause: "busy" }, { message: "the request has no number yet" });
  }

  const setActive = async (seen: SeenListing, active: 0 | 1, call: Call) => {
    const body = { product_id: jsonNumber(seen.id), active };
    await api.ask({ path: "/v2.1/products/updateSku", method: "PUT", body, schema: updatedAnswer }, call);
  };

  return {
    editable: ["images", "attributes"],
    lockedInReview: ["content", "price", "stock"],
    refusalIsFinal: true,
    dryRun: (draft, known) => ({ payload: createBody(draft), faults: faultsOf(draft, TIKI_LIMITS, known) }),
    async create(draft, call): Promise<CreateReceipt> {
      const body = createBody(draft);
      const made = await api.ask(
        { path: "/v2.1/requests", method: "POST", nature: "create", body, schema: requestedAnswer },
        call,
      );
      const state = requestState(made.state);
      return { listing: ticketListing(made.track_id), ticket: made.track_id, state, units: [], warnings: [] };
    },
    async follow(ticket, call) {
      const { state, request_id, reason } = await track(ticket, call);
      const reasons = readReasons(reason);
      const none = { ticket, state: requestState(state), units: [], warnings: [], reasons };
      if (state !== "approved" || request_id == null) return none;
      const seen = await readRequest(request_id, call);
      return {
        ...none,
        listing: seen.id,
        state: seen.state,
        units: seen.units.map((unit) => ({ id: unit.id, sku: unit.sku as Sku })),
      };
    },
    async update(seen, draft, call) {
      const body = updateBody(seen.id, draft);
      const made = await api.ask(
        { path: "/v2/requests/updateProductInfo", method: "POST", body, schema: requestedAnswer },
        call,
      );
      return { ticket: made.track_id };
    },
    async read(id, call) {
      const ticket = ticketOf(id);
      if (ticket !== undefined) return readTicket(ticket, call);
      const request = requestOf(id);
      if (request !== undefined) return readRequest(request, call);
      const query = [["includes", "inventory,images,categories,attributes"]] as const;
      return seenProduct(await api.ask({ path: `/v2.1/products/${id}`, query, schema: productAnswer }, call));
    },
    /** There is no filter by change, so `since` does not shorten the way. `last_page` is 0 when nothing is there. */
    async *list(_query, call) {
      for (let page = 1, last = 1; page <= last; page += 1) {
        const query = [
          ["page", String(page)],
          ["limit", String(BATCH.page)],
          ["include", "inventory,images"],
        ] as const;
        const answer = await api.ask({ path: "/v2.1/products", query, schema: productsAnswer }, call);
        last = answer.paging.last_page;
        yield answer.data.map(seenProduct);
      }
    },
    async findBySku(code, call) {
      const products = await productsOf(code, call);
      return products.length > 0 ? products : requestsOf(code, call);
    },
    delist: (seen, call) => setActive(seen, 0, call),
    relist: (seen, call) => setActive(seen, 1, call),
  };
}
