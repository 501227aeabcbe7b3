import { controlRequest, type Edit, type SandboxControl } from "./control";
import type { SandboxContext, SandboxDefinition } from "./definition";
import { FaultDesk } from "./faults";
import { frontPage, pageCommand } from "./front-page";
import type { SandboxRequest } from "./http";
import { Limiter } from "./limiter";
import { Market, type MarketEvent } from "./market";
import { type Outcome, respond } from "./respond";
import { emptyState, type SandboxListing, type SandboxState } from "./state";
import { TokenDesk } from "./tokens";
import { HookDesk, type HookMessage } from "./webhooks";

export interface SimulatorOptions {
  readonly moderationMs?: number;
  /** Starting time; the clock runs on from there. */
  readonly clock?: () => number;
  readonly random?: () => number;
  /** How slowness is felt; a timer where it is not said. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** What an earlier run remembered. */
  readonly state?: SandboxState;
}

/** One simulated marketplace without a network around it. */
export interface Simulator {
  readonly definition: SandboxDefinition;
  readonly control: SandboxControl;
  readonly context: SandboxContext;
  readonly hooks: HookDesk | undefined;
  readonly now: () => number;
  answer(request: SandboxRequest): Promise<Outcome>;
}

function applyEdit(market: Market, id: string, change: Edit): void {
  const listing = market.need(id);
  if (change.title !== undefined) listing.title = change.title;
  if (change.status !== undefined) listing.status = change.status;
  for (const unit of listing.units) {
    if (change.price !== undefined) unit.price = change.price;
    if (change.stock !== undefined) unit.stock = change.stock;
  }
  if (change.sizes) resize(market, listing, change.sizes);
  market.touch(listing, change.status === "deleted" ? "deleted" : "edited");
}

/** Somebody gives a listing sizes in the seller centre, or calls them otherwise; price and stock of what is there stay. */
function resize(market: Market, listing: SandboxListing, sizes: NonNullable<Edit["sizes"]>): void {
  listing.tiers = [{ name: listing.tiers?.[0]?.name ?? "Loại", options: sizes.map(({ name }) => name) }];
  listing.units = sizes.map(({ sku, name, price, stock }) => {
    const there = listing.units.find((unit) => unit.sku === sku);
    // What was one thing to buy had no number of its own.
    const unit =
      there && there.id !== "0" && there.id !== listing.id
        ? there
        : { id: String(9_000_000_000 + market.serial()), price, stock };
    return { ...unit, sku, options: [name] };
  });
  market.index(listing);
}

const realSleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function openSimulator(definition: SandboxDefinition, options: SimulatorOptions = {}): Simulator {
  const base = options.clock ?? Date.now;
  let offset = 0;
  const now = () => base() + offset;
  const market = new Market({
    site: definition.site,
    now,
    moderationMs: options.moderationMs ?? 2_000,
    refusedWords: definition.refusedWords,
  });
  if (options.state) market.resume(options.state);
  const tokens = new TokenDesk(market, definition.life);
  const faults = new FaultDesk(options.random ?? Math.random);
  const undelivered: HookMessage[] = [];
  const hooks = definition.hooks && new HookDesk(definition.hooks.rules, now, faults, undelivered);
  const calls = new Map<string, number>();
  const limiter = new Limiter();
  const context: SandboxContext = { market, tokens, undelivered };
  const sleep = options.sleep ?? realSleep;

  market.onEvent((event: MarketEvent) => {
    definition.enqueue?.(event, market);
    const shop = market.state.shops.get(event.kind === "order" ? event.order.shop : event.listing.shop);
    if (!shop?.hookUrl || !definition.hooks || !hooks) return;
    for (const message of definition.hooks.messages(event, shop, market)) {
      hooks.send({ ...message, shop: shop.id, url: shop.hookUrl });
    }
  });

  const control: SandboxControl = {
    fault: (fault) => faults.add(fault),
    faults: () => faults.standing(),
    clearFaults: () => faults.clear(),
    async advance(ms) {
      offset += ms;
      market.settle();
      await hooks?.deliverDue();
    },
    redirectTo: (url) => void market.state.extra.set("redirectUri", url),
    addShop: (id, name) => void market.state.shops.set(id, definition.shop(id, name)),
    connectShop: (id) => tokens.issue(id),
    expireTokens: (shop) => tokens.expire(shop),
    revokeTokens: (shop) => tokens.revoke(shop),
    hookTo(shop, url) {
      const known = market.state.shops.get(shop);
      if (!known) throw new Error(`the sandbox has no shop ${shop}`);
      known.hookUrl = url;
    },
    seed: (listing) => definition.seed(listing, market),
    edit: (listing, change) => applyEdit(market, listing, change),
    ban: (listing, reason) => market.ban(listing, reason),
    reveal: (listing) => {
      market.need(listing).shown = true;
      market.touch(market.need(listing));
    },
    order: (shop, lines) => market.order(definition.orderNumber(market), shop, lines),
    moveOrder: (order, status) => market.moveOrder(order, status),
    cancelPieces: (order, sku, pieces) => market.cancelPieces(order, sku, pieces),
    deliveries: () => hooks?.deliveries ?? [],
    listings: () => [...market.state.listings.values()],
    limit: (perSecond, burst, each) => limiter.set(perSecond, burst, each),
    throttled: () => limiter.refused,
    calls: (path) => [...calls].reduce((sum, [seen, count]) => sum + (seen.includes(path) ? count : 0), 0),
    reset() {
      const { shops } = market.state;
      market.state = { ...emptyState(), shops };
      faults.clear();
    },
  };

  async function answer(request: SandboxRequest): Promise<Outcome> {
    if (request.path.startsWith("/__sandbox/page/")) return pageCommand(control, request);
    if (request.path.startsWith("/__sandbox/")) return controlRequest(control, request);
    if (request.path === "/" && request.method === "GET") return frontPage(definition, context, control);
    calls.set(request.path, (calls.get(request.path) ?? 0) + 1);
    if (!limiter.allows(request, now())) return definition.rateLimited();
    const latency = faults.strike(["latency"], request.method, request.path);
    if (latency) await sleep(latency.value ?? 100);
    const jump = faults.strike(["clock_jump"], request.method, request.path);
    if (jump) offset += jump.value ?? 3_600_000;
    return respond(definition, context, faults, request);
  }

  return { definition, control, context, hooks, now, answer };
}
