import type { SandboxContext, SandboxDefinition } from "./definition";
import type { Fault, FaultDesk, FaultMode } from "./faults";
import { html, json, redirect, type SandboxRequest, type SandboxResponse } from "./http";
import { productPage } from "./page";
import { spoil } from "./spoil";
import { copyState } from "./state";

/** What to do with the connection: answer, cut it, or leave it hanging. */
export type Outcome = SandboxResponse | "reset" | "hang";

function publicPage(
  definition: SandboxDefinition,
  { market }: SandboxContext,
  request: SandboxRequest,
): SandboxResponse | undefined {
  const listing = definition.listingOfPage(request.path, market);
  if (!listing) return undefined;
  if (listing.status !== "live" || !listing.shown) {
    return html("<!doctype html><title>404</title><h1>Sản phẩm không tồn tại</h1>", 404);
  }
  const shopName = market.state.shops.get(listing.shop)?.name ?? "";
  return html(productPage(listing, { url: `${request.origin}${request.path}`, shopName, site: definition.site }));
}

const BEFORE: readonly FaultMode[] = [
  "closed",
  "timeout_before",
  "reset_before",
  "server_error",
  "rate_limited",
  "html",
  "huge",
  "redirect_loop",
];

function faultBefore(fault: Fault, definition: SandboxDefinition, request: SandboxRequest): Outcome {
  switch (fault.mode) {
    case "closed":
      return spoil.closed();
    case "timeout_before":
      return "hang";
    case "reset_before":
      return "reset";
    case "rate_limited":
      return definition.rateLimited();
    case "html":
      return spoil.html();
    case "huge":
      return spoil.huge(fault.value ?? 50 * 1024 * 1024);
    case "redirect_loop":
      return redirect(`${request.path}?${request.query}`);
    default:
      return json({ message: "internal error" }, fault.value ?? 500);
  }
}

/** Carries the request out and throws its effect away, while the answer says that all went well. */
function dropSilently(handle: () => SandboxResponse, { market }: SandboxContext): SandboxResponse {
  const before = copyState(market.state);
  const response = handle();
  market.state = { ...before, serial: market.state.serial };
  return response;
}

function hideCreated(handle: () => SandboxResponse, { market }: SandboxContext, forMs: number | undefined) {
  const known = new Set(market.state.listings.keys());
  const response = handle();
  for (const [id, listing] of market.state.listings) if (!known.has(id)) market.hide(listing, forMs);
  return response;
}

/** One request through the fault desk and the simulator. */
export function respond(
  definition: SandboxDefinition,
  context: SandboxContext,
  faults: FaultDesk,
  request: SandboxRequest,
): Outcome {
  const strike = (...modes: FaultMode[]) => faults.strike(modes, request.method, request.path);
  const early = faults.strike(BEFORE, request.method, request.path);
  if (early) return faultBefore(early, definition, request);
  context.market.settle();
  const page = request.method === "GET" ? publicPage(definition, context, request) : undefined;
  if (page) return page;
  const handle = () => definition.handle(request, context) ?? json({ message: "not found" }, 404);
  const writes = request.method !== "GET";
  const dropped = writes && strike("silent_drop");
  const hidden = writes && !dropped && strike("accepted_not_shown");
  const response = dropped
    ? dropSilently(handle, context)
    : hidden
      ? hideCreated(handle, context, hidden.value)
      : handle();
  if (strike("timeout_after")) return "hang";
  if (strike("reset_after")) return "reset";
  if (strike("wrong_types")) return spoil.wrong_types(response);
  if (strike("extra_fields")) return spoil.extra_fields(response);
  return strike("bad_utf8") ? spoil.bad_utf8(response) : response;
}
