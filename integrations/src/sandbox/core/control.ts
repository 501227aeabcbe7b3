import { z } from "zod";
import { parseJson, readText } from "../../transport";
import { type Fault, faultSchema, type StandingFault } from "./faults";
import { json, type SandboxRequest, type SandboxResponse } from "./http";
import type { SandboxListing, SandboxOrder, SandboxOrderStatus } from "./state";
import type { IssuedTokens } from "./tokens";
import type { Delivery } from "./webhooks";

/** What a person edited in the seller centre, behind our back. */
export const editSchema = z.object({
  title: z.string().optional(),
  price: z.number().int().optional(),
  stock: z.number().int().optional(),
  status: z.enum(["live", "hidden", "deleted"]).optional(),
  /** Sizes by their SKU: those that are there get these names, others are added. */
  sizes: z
    .array(z.object({ sku: z.string(), name: z.string(), price: z.number().int(), stock: z.number().int() }))
    .optional(),
});
export type Edit = z.infer<typeof editSchema>;

/** Steers a sandbox from a test or, as JSON over HTTP under `/__sandbox/`, from anywhere on this machine. */
export interface SandboxControl {
  fault(fault: Fault): void;
  /** Those switched on now. */
  faults(): readonly StandingFault[];
  clearFaults(): void;
  /** Moves the sandbox's clock, lets moderation decide and delivers the webhooks that became due. */
  advance(ms: number): Promise<void>;
  /** The return address of channels that fix it in their console instead of taking it from the link. */
  redirectTo(url: string): void;
  addShop(id: string, name: string): void;
  connectShop(id: string): IssuedTokens;
  expireTokens(shop: string): void;
  revokeTokens(shop: string): void;
  hookTo(shop: string, url: string): void;
  seed(listing: { shop: string; title: string; sku: string; price: number; stock: number }): SandboxListing;
  edit(listing: string, change: Edit): void;
  ban(listing: string, reason: string): void;
  reveal(listing: string): void;
  order(shop: string, lines: readonly { sku: string; quantity: number }[]): SandboxOrder;
  moveOrder(order: string, status: SandboxOrderStatus): void;
  /** Takes pieces off an order. Only Lazada's simulator tells it: the others cancel orders as a whole. */
  cancelPieces(order: string, sku: string, pieces: number): void;
  listings(): SandboxListing[];
  /** Messages sent so far, and what was answered. */
  deliveries(): readonly Delivery[];
  /** Real throttling: so many calls a second per token, or per token and endpoint, refused in the documented shape. 0 lifts it. */
  limit(perSecond: number, burst?: number, each?: "caller" | "endpoint"): void;
  /** How many calls were refused by it. */
  throttled(): number;
  /** How often a path was asked for. */
  calls(path: string): number;
  reset(): void;
}

const shopLine = z.object({ sku: z.string(), quantity: z.number().int().positive() });
const commands = {
  faults: faultSchema,
  "clear-faults": z.object({}),
  advance: z.object({ ms: z.number().nonnegative() }),
  redirect: z.object({ url: z.url() }),
  shops: z.object({ id: z.string(), name: z.string() }),
  connect: z.object({ shop: z.string() }),
  expire: z.object({ shop: z.string() }),
  revoke: z.object({ shop: z.string() }),
  hooks: z.object({ shop: z.string(), url: z.url() }),
  seed: z.object({ shop: z.string(), title: z.string(), sku: z.string(), price: z.number(), stock: z.number() }),
  edit: z.object({ listing: z.string(), change: editSchema }),
  ban: z.object({ listing: z.string(), reason: z.string() }),
  reveal: z.object({ listing: z.string() }),
  orders: z.object({ shop: z.string(), lines: z.array(shopLine).min(1) }),
  "move-order": z.object({
    order: z.string(),
    status: z.enum(["unpaid", "to_ship", "shipped", "completed", "cancelled"]),
  }),
  "cancel-pieces": z.object({ order: z.string(), sku: z.string(), pieces: z.number().int().positive() }),
  limit: z.object({
    perSecond: z.number().nonnegative(),
    burst: z.number().int().positive().optional(),
    each: z.enum(["caller", "endpoint"]).optional(),
  }),
  reset: z.object({}),
};
type Command = keyof typeof commands;
type Input<C extends Command> = z.infer<(typeof commands)[C]>;

const run: { [C in Command]: (control: SandboxControl, input: Input<C>) => unknown } = {
  faults: (control, input) => control.fault(input),
  "clear-faults": (control) => control.clearFaults(),
  advance: (control, { ms }) => control.advance(ms),
  redirect: (control, { url }) => control.redirectTo(url),
  shops: (control, { id, name }) => control.addShop(id, name),
  connect: (control, { shop }) => control.connectShop(shop),
  expire: (control, { shop }) => control.expireTokens(shop),
  revoke: (control, { shop }) => control.revokeTokens(shop),
  hooks: (control, { shop, url }) => control.hookTo(shop, url),
  seed: (control, input) => control.seed(input),
  edit: (control, { listing, change }) => control.edit(listing, change),
  ban: (control, { listing, reason }) => control.ban(listing, reason),
  reveal: (control, { listing }) => control.reveal(listing),
  orders: (control, { shop, lines }) => control.order(shop, lines),
  "move-order": (control, { order, status }) => control.moveOrder(order, status),
  "cancel-pieces": (control, { order, sku, pieces }) => control.cancelPieces(order, sku, pieces),
  limit: (control, { perSecond, burst, each }) => control.limit(perSecond, burst, each),
  reset: (control) => control.reset(),
};

async function execute<C extends Command>(name: C, control: SandboxControl, input: unknown): Promise<unknown> {
  return run[name](control, commands[name].parse(input) as Input<C>);
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}

/** Carries out a command that was checked to exist. */
export function runCommand(name: string, control: SandboxControl, input: unknown): Promise<unknown> {
  if (!isCommand(name)) throw new Error(`the sandbox has no command ${name}`);
  return execute(name, control, input);
}

/** The control interface over HTTP: `POST /__sandbox/<command>` with JSON, `GET /__sandbox/listings` and `…/deliveries`. */
export async function controlRequest(control: SandboxControl, request: SandboxRequest): Promise<SandboxResponse> {
  const name = request.path.replace(/^\/__sandbox\//, "");
  if (request.method === "GET" && name === "listings") return json(control.listings());
  if (request.method === "GET" && name === "deliveries") return json(control.deliveries());
  if (request.method === "GET" && name === "throttled") return json({ throttled: control.throttled() });
  if (request.method !== "POST" || !isCommand(name)) return json({ commands: Object.keys(commands) }, 404);
  try {
    const input: unknown = request.raw.length === 0 ? {} : parseJson(readText(request.raw));
    return json((await execute(name, control, input)) ?? { ok: true });
  } catch (error) {
    return json({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}
