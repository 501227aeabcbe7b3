import type { MarketplaceId } from "../../core";
import type { SandboxRequest, SandboxResponse } from "./http";
import type { Market, MarketEvent } from "./market";
import type { SandboxListing, SandboxShop } from "./state";
import type { TokenDesk, TokenLife } from "./tokens";
import type { HookMessage, HookRules } from "./webhooks";

export interface SandboxContext {
  readonly market: Market;
  readonly tokens: TokenDesk;
  /** Webhooks that were never taken; some channels keep them for a while. */
  readonly undelivered: HookMessage[];
}

/** What makes one simulated marketplace different from the others. */
export interface SandboxDefinition {
  readonly id: MarketplaceId;
  readonly site: string;
  readonly life: TokenLife;
  readonly refusedWords: readonly { readonly word: string; readonly reason: string }[];
  /** Answers one API or consent-page request; `undefined` means that the path is not its own. */
  handle(request: SandboxRequest, context: SandboxContext): SandboxResponse | undefined;
  /** Too many requests, in the documented shape. */
  rateLimited(): SandboxResponse;
  /** The path of a listing's public page, and back. */
  pagePath(listing: SandboxListing): string;
  listingOfPage(path: string, market: Market): SandboxListing | undefined;
  /** A new order number in the channel's form. */
  orderNumber(market: Market): string;
  /** A shop as the seller centre would have set it up. */
  shop(id: string, name: string): SandboxShop;
  /** A listing as if it had been there all along, for seeds. */
  seed(
    listing: { shop: string; title: string; sku: string; price: number; stock: number },
    market: Market,
  ): SandboxListing;
  readonly hooks?: {
    readonly rules: HookRules;
    messages(event: MarketEvent, shop: SandboxShop, market: Market): Omit<HookMessage, "shop" | "url">[];
  };
  /** For channels with a queue instead of webhooks. */
  enqueue?(event: MarketEvent, market: Market): void;
}
