import {
  type Call,
  type CreateReceipt,
  faultsOf,
  type ListingPort,
  type SeenListing,
  type Sku,
  variantsOf,
} from "../../core";
import { fail, jsonNumber } from "../../transport";
import type { Api } from "./client";
import { BATCH, TIKI_LIMITS } from "./limits";
import {
  aboveOf,
  createBody,
  requestOf,
  requestState,
  seenListings,
  seenRequest,
  ticketListing,
  ticketOf,
  updateBody,
} from "./map";
import { productReader } from "./products";
import {
  type Product,
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

  const products = productReader(api);

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
    const skus = (request.products ?? []).map((product) => (product.original_sku ?? product.sku ?? "") as Sku);
    const [first = "" as Sku] = skus;
    const [seen] = await products.listed(await products.named(first, call), skus, call);
    if (seen) return seen;
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

  const setActive = async ({ units }: SeenListing, active: 0 | 1, call: Call) => {
    for (const { id } of units) {
      const body = { product_id: jsonNumber(id), active };
      await api.ask({ path: "/v2.1/products/updateSku", method: "PUT", body, schema: updatedAnswer }, call);
    }
  };

  return {
    variants: variantsOf(TIKI_LIMITS),
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
    /** Each size is a product and has its own words to change; none documents how a further one comes to a product. */
    async update({ units }, draft, call) {
      const tickets: string[] = [];
      for (const unit of units) {
        const body = updateBody(unit, draft);
        const asking = {
          path: "/v2/requests/updateProductInfo",
          method: "POST",
          body,
          schema: requestedAnswer,
        } as const;
        tickets.push((await api.ask(asking, call)).track_id);
      }
      const [ticket] = tickets;
      return ticket === undefined ? {} : { ticket };
    },
    async read(id, call, skus = []) {
      const ticket = ticketOf(id);
      if (ticket !== undefined) return readTicket(ticket, call);
      const request = requestOf(id);
      if (request !== undefined) return readRequest(request, call);
      const seen = await products.read(id, skus, call);
      if (seen) return seen;
      throw gone("read");
    },
    /** There is no filter by change, so `since` does not shorten the way. Sizes may stand on several pages and come last. */
    async *list(_query, call) {
      const sizes: Product[] = [];
      for await (const page of products.pages([], call)) {
        sizes.push(...page.filter((product) => aboveOf(product) !== undefined));
        yield seenListings(page.filter((product) => aboveOf(product) === undefined));
      }
      if (sizes.length > 0) yield seenListings(sizes);
    },
    async findBySku(code, call) {
      const found = await products.listed(await products.named(code, call), [], call);
      return found.length > 0 ? found : requestsOf(code, call);
    },
    delist: (seen, call) => setActive(seen, 0, call),
    relist: (seen, call) => setActive(seen, 1, call),
  };
}
