import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { controlRequest, type Edit, type SandboxControl } from "./control";
import type { SandboxContext, SandboxDefinition } from "./definition";
import { FaultDesk } from "./faults";
import type { SandboxRequest } from "./http";
import { Limiter } from "./limiter";
import { Market, type MarketEvent } from "./market";
import { respond, write } from "./respond";
import { emptyState } from "./state";
import { TokenDesk } from "./tokens";
import { HookDesk, type HookMessage } from "./webhooks";

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly moderationMs?: number;
  /** Starting time; the clock runs on from there. */
  readonly clock?: () => number;
  readonly random?: () => number;
  /** Delivers webhooks by itself; tests advance the clock instead. */
  readonly automatic?: boolean;
}

export interface RunningSandbox {
  readonly url: string;
  readonly definition: SandboxDefinition;
  readonly control: SandboxControl;
  readonly context: SandboxContext;
  readonly hooks: HookDesk | undefined;
  close(): Promise<void>;
}

const LARGEST_REQUEST = 20 * 1024 * 1024;

async function readRequest(message: IncomingMessage, origin: string): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > LARGEST_REQUEST) throw new Error("request too large");
    chunks.push(chunk);
  }
  const url = new URL(message.url ?? "/", origin);
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return {
    method: message.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers,
    raw: Buffer.concat(chunks),
    origin,
  };
}

function applyEdit(market: Market, id: string, change: Edit): void {
  const listing = market.need(id);
  if (change.title !== undefined) listing.title = change.title;
  if (change.status !== undefined) listing.status = change.status;
  for (const unit of listing.units) {
    if (change.price !== undefined) unit.price = change.price;
    if (change.stock !== undefined) unit.stock = change.stock;
  }
  market.touch(listing, change.status === "deleted" ? "deleted" : "edited");
}

/** Starts one simulated marketplace as a real HTTP server on this machine. */
export async function startSandbox(
  definition: SandboxDefinition,
  options: SandboxOptions = {},
): Promise<RunningSandbox> {
  const base = options.clock ?? Date.now;
  let offset = 0;
  const now = () => base() + offset;
  const market = new Market({
    now,
    moderationMs: options.moderationMs ?? 2_000,
    refusedWords: definition.refusedWords,
  });
  const tokens = new TokenDesk(market, definition.life);
  const faults = new FaultDesk(options.random ?? Math.random);
  const undelivered: HookMessage[] = [];
  const hooks = definition.hooks && new HookDesk(definition.hooks.rules, now, faults, undelivered);
  const calls = new Map<string, number>();
  const limiter = new Limiter();
  const context: SandboxContext = { market, tokens, undelivered };

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
    },
    order: (shop, lines) => market.order(definition.orderNumber(market), shop, lines),
    moveOrder: (order, status) => market.moveOrder(order, status),
    listings: () => [...market.state.listings.values()],
    limit: (perSecond, burst) => limiter.set(perSecond, burst),
    throttled: () => limiter.refused,
    calls: (path) => [...calls].reduce((sum, [seen, count]) => sum + (seen.includes(path) ? count : 0), 0),
    reset() {
      const { shops } = market.state;
      market.state = { ...emptyState(), shops };
      faults.clear();
    },
  };

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message, `http://${message.headers.host ?? "127.0.0.1"}`);
    if (request.path.startsWith("/__sandbox/")) {
      write(await controlRequest(control, request), response, new Date().toUTCString());
      return;
    }
    calls.set(request.path, (calls.get(request.path) ?? 0) + 1);
    if (!limiter.allows(request, now())) {
      write(definition.rateLimited(), response, new Date(now()).toUTCString());
      return;
    }
    const latency = faults.strike(["latency"], request.method, request.path);
    if (latency) await new Promise((resolve) => setTimeout(resolve, latency.value ?? 100));
    const jump = faults.strike(["clock_jump"], request.method, request.path);
    if (jump) offset += jump.value ?? 3_600_000;
    write(respond(definition, context, faults, request), response, new Date(now()).toUTCString());
  }

  const server = http.createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(`sandbox fault: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const pump = options.automatic ? setInterval(() => void control.advance(0), 250) : undefined;

  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    definition,
    control,
    context,
    hooks,
    async close() {
      clearInterval(pump);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
