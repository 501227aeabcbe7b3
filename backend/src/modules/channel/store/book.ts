import { isDeepStrictEqual } from "node:util";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Connection, MarketplaceId } from "@ocop/integrations/core";
import type { LockPort, TokenStore } from "@ocop/integrations/transport";
import { type Choices, urgency } from "../domain/compare";
import type { OwnSettings } from "../domain/decide";
import type { Wanted } from "../domain/wanted";
import { ClaimBook } from "./claims";
import { DecisionBook } from "./decision-book";
import * as listings from "./listings";
import { MatchBook } from "./matches";
import * as queue from "./queue";
import type { Listing, ListingEvent, NewEvent } from "./rows";
import type { KeyRing } from "./seal";
import * as shops from "./shops";

/** Reconciling and replaying are never in a hurry. */
const IDLE_PRIORITY = 30;

/** Everything the connector remembers. Each method is one transaction: a change, its history and its job stand or fall together. */
export class ListingBook {
  readonly tokens: TokenStore;
  readonly locks: LockPort;
  readonly decisions: DecisionBook;
  readonly matches: MatchBook;
  readonly claims: ClaimBook;

  constructor(
    private readonly knex: Knex,
    private readonly ring: KeyRing,
  ) {
    this.tokens = shops.databaseTokens(knex, ring);
    this.locks = shops.advisoryLocks(knex);
    this.decisions = new DecisionBook(knex);
    this.matches = new MatchBook(knex);
    this.claims = new ClaimBook(knex);
  }

  shops = () => shops.listShops(this.knex);
  shop = (id: string) => shops.findShop(this.knex, id);
  listing = (id: string) => listings.findListing(this.knex, id);
  events = (id: string): Promise<ListingEvent[]> => listings.eventsOf(this.knex, id);
  jobs = (ids: readonly string[]) => queue.jobsOf(this.knex, ids);
  pictureRef = (shop: string, url: string) => listings.pictureRef(this.knex, shop, url);
  keepPictureRef = (shop: string, url: string, ref: string) => listings.keepPictureRef(this.knex, shop, url, ref);

  page(shop: string | null, limit: number, offset: number) {
    return listings.pageOfListings(this.knex, shop, limit, offset);
  }

  /** Open listings of connected shops not looked at, or whose wanted side was not, since an instant. */
  olderThan(side: "looked_at" | "wanted_at", before: Date, limit: number): Promise<string[]> {
    return listings.olderThan(this.knex, side, before, limit);
  }

  /** Keeps a shop's connection and asks for all its listings, so that what was missed meanwhile is caught up with. */
  async connect(channel: MarketplaceId, connection: Connection, producerId: string | null): Promise<shops.ChannelShop> {
    return this.knex.transaction(async (trx) => {
      const shop = await shops.saveConnection(trx, this.ring, channel, connection, producerId);
      for (const id of await listings.openListingsOfShop(trx, shop.id))
        await queue.queueListing(trx, id, IDLE_PRIORITY);
      return shop;
    });
  }

  /** Opens a listing and asks for it to be sent. @returns null where the product has one on this shop */
  async open(
    fresh: { shop_id: string; product_id: string; settings: OwnSettings; wanted: Wanted },
    at: Date,
    event: NewEvent,
  ): Promise<Listing | null> {
    return this.knex.transaction(async (trx) => {
      const listing = await listings.insertListing(trx, { ...fresh, wanted_at: at });
      if (!listing) return null;
      await listings.insertEvents(trx, listing.id, at, [event]);
      await queue.queueListing(trx, listing.id, urgency(fresh.wanted, {}));
      return listing;
    });
  }

  /** Notes what is wanted now, and asks for the listing where that changed. @returns true where it did */
  async want(id: string, wanted: Wanted, at: Date, event: (before: Wanted) => NewEvent): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const listing = await listings.findListing(trx, id, true);
      if (!listing || listing.state === "closed") return false;
      if (isDeepStrictEqual(listing.wanted, wanted)) {
        await listings.patchListing(trx, id, { wanted_at: at });
        return false;
      }
      await listings.patchListing(trx, id, { wanted, wanted_at: at, wanted_version: listing.wanted_version + 1 });
      await listings.insertEvents(trx, id, at, [event(listing.wanted)]);
      await queue.queueListing(trx, id, urgency(wanted, listing.sent));
      return true;
    });
  }

  /** Settles who wins a field that was edited on the marketplace, and asks for the listing. */
  async choose(id: string, choices: Choices, at: Date, event: NewEvent): Promise<void> {
    await this.knex.transaction(async (trx) => {
      const listing = await listings.findListing(trx, id, true);
      await listings.patchListing(trx, id, { choices: { ...listing?.choices, ...choices } });
      await listings.insertEvents(trx, id, at, [event]);
      await queue.queueListing(trx, id, IDLE_PRIORITY);
    });
  }

  /** Writes what became of a listing with its history; `again` asks for it once more, not before that instant. */
  async record(
    id: string,
    at: Date,
    patch: listings.ListingPatch,
    events: readonly NewEvent[],
    again?: Date,
  ): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await listings.patchListing(trx, id, patch);
      await listings.insertEvents(trx, id, at, events);
      if (again) await queue.queueListing(trx, id, IDLE_PRIORITY, again);
    });
  }

  /** Asks for listings again, dead letters included. */
  async ask(ids: readonly string[]): Promise<void> {
    await this.knex.transaction(async (trx) => {
      for (const id of ids) await queue.queueListing(trx, id, IDLE_PRIORITY);
    });
  }

  markReconnect = (shop: string) => shops.markReconnect(this.knex, shop);
}
