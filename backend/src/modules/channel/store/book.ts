import { isDeepStrictEqual } from "node:util";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Connection, MarketplaceId } from "@ocop/integrations/core";
import type { LockPort, TokenStore } from "@ocop/integrations/transport";
import { type Answers, answered } from "../domain/compare";
import type { OwnSettings } from "../domain/decide";
import { IDLE_URGENCY, urgency } from "../domain/urgency";
import type { Wanted } from "../domain/wanted";
import { ClaimBook } from "./claims";
import { DecisionBook } from "./decision-book";
import { patchDoubt } from "./doubts";
import { ExchangeBook } from "./exchange";
import { listedAmong } from "./listed";
import * as listings from "./listings";
import { MatchBook } from "./matches";
import { PauseBook } from "./pauses";
import * as queue from "./queue";
import type { Listing, ListingEvent, NewEvent } from "./rows";
import type { KeyRing } from "./seal";
import { ShopDesk } from "./shop-desk";
import { ShopRequestBook } from "./shop-requests";
import * as shops from "./shops";
import * as stale from "./stale";
import { TwinBook } from "./twins";
import { isUniqueViolation } from "./unique-violation";
import { WorkDesk } from "./work-desk";

const idle = (ids: readonly string[]): queue.Request[] => ids.map((listing) => ({ listing, urgency: IDLE_URGENCY }));

/** Everything the connector remembers. Each method is one transaction: a change, its history and its job stand or fall together. */
export class ListingBook {
  readonly tokens: TokenStore;
  readonly locks: LockPort;
  readonly decisions: DecisionBook;
  readonly matches: MatchBook;
  readonly pauses: PauseBook;
  readonly requests: ShopRequestBook;
  readonly claims: ClaimBook;
  readonly desk: ShopDesk;
  readonly exchange: ExchangeBook;
  readonly twins: TwinBook;
  readonly work: WorkDesk;

  constructor(
    private readonly knex: Knex,
    private readonly ring: KeyRing,
  ) {
    this.tokens = shops.databaseTokens(knex, ring);
    this.locks = shops.advisoryLocks(knex);
    this.decisions = new DecisionBook(knex);
    this.matches = new MatchBook(knex);
    this.pauses = new PauseBook(knex);
    this.requests = new ShopRequestBook(knex);
    this.claims = new ClaimBook(knex);
    this.desk = new ShopDesk(knex, ring);
    this.exchange = new ExchangeBook(knex);
    this.twins = new TwinBook(knex);
    this.work = new WorkDesk(knex);
  }

  shops = () => shops.listShops(this.knex);
  shop = (id: string) => shops.findShop(this.knex, id);
  listedAmong = (products: readonly string[]) => listedAmong(this.knex, products);
  listing = (id: string) => listings.findListing(this.knex, id);
  jobs = (ids: readonly string[]) => queue.jobsOf(this.knex, ids);
  pictureRef = (shop: string, url: string) => listings.pictureRef(this.knex, shop, url);
  keepPictureRef = (shop: string, url: string, ref: string) => listings.keepPictureRef(this.knex, shop, url, ref);
  forgetPictureRefs = (shop: string, urls: readonly string[]) => listings.forgetPictureRefs(this.knex, shop, urls);

  /** A listing's own history and the turns of its shop, the earliest first. */
  async events(id: string): Promise<ListingEvent[]> {
    const [own, ofShop] = await Promise.all([listings.eventsOf(this.knex, id), this.pauses.eventsOf(id)]);
    return ofShop.length === 0 ? own : [...own, ...ofShop].sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  page(filter: listings.ListingFilter, limit: number, offset: number) {
    return listings.pageOfListings(this.knex, filter, limit, offset);
  }

  shopsToRead = (before: Date) => listings.shopsToRead(this.knex, before);
  toRead = (shop: string, before: Date, limit: number) => listings.toRead(this.knex, shop, before, limit);
  /** Notes that listings were looked at, those of `seen` with success. */
  looked = (ids: readonly string[], seen: readonly string[], at: Date) => listings.noteLooked(this.knex, ids, seen, at);

  /** What is wanted of listings may have changed; `refreshWanted` looks at them next. */
  noteProducts = (products: readonly string[]) => stale.noteProducts(this.knex, products);
  noteListings = (ids: readonly string[]) => stale.noteListings(this.knex, ids);
  noteShop = (shop: string) => stale.noteShop(this.knex, shop);
  noteUnlookedAt = (before: Date, limit: number) => stale.noteUnlookedAt(this.knex, before, limit);
  stale = (limit: number) => stale.staleListings(this.knex, limit);
  forgetStale = (done: readonly stale.StaleListing[]) => stale.forgetStale(this.knex, done);

  /** Keeps a shop's connection and asks for all its listings, so that what was missed meanwhile is caught up with. */
  async connect(channel: MarketplaceId, connection: Connection, producerId: string | null): Promise<shops.ChannelShop> {
    return this.knex.transaction(async (trx) => {
      const shop = await shops.saveConnection(trx, this.ring, channel, connection, producerId);
      await queue.queueListings(trx, idle(await listings.openListingsOfShop(trx, shop.id)));
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
      await queue.queueListings(trx, [{ listing: listing.id, urgency: urgency(fresh.wanted, {}) }]);
      return listing;
    });
  }

  /** Notes what is wanted now, and asks for the listing where that changed. @returns true where it did */
  async want(id: string, wanted: Wanted, at: Date, event: (before: Wanted) => NewEvent): Promise<boolean> {
    return (await this.wantMany(new Map([[id, wanted]]), at, event)) > 0;
  }

  /**
   * The same for many listings at once. What was looked up before somebody else noted something newer is left: stock that was
   * sold meanwhile would come back.
   * @param at before the facts were read @returns how many changed
   */
  async wantMany(
    wishes: ReadonlyMap<string, Wanted>,
    at: Date,
    event: (before: Wanted, after: Wanted) => NewEvent,
  ): Promise<number> {
    return this.knex.transaction(async (trx) => {
      const locked = await listings.lockListings(trx, [...wishes.keys()]);
      const open = locked.flatMap((listing) => {
        const wanted = wishes.get(listing.id);
        return wanted && listing.state !== "closed" && listing.wanted_at <= at ? [{ listing, wanted }] : [];
      });
      const changed = open.filter(({ listing, wanted }) => !isDeepStrictEqual(listing.wanted, wanted));
      await listings.noteWantedSeen(
        trx,
        open.map(({ listing }) => listing.id),
        at,
      );
      await listings.writeWanted(
        trx,
        changed.map(({ listing, wanted }) => ({ id: listing.id, wanted })),
      );
      await listings.insertEventsOf(
        trx,
        at,
        changed.map(({ listing, wanted }) => ({ ...event(listing.wanted, wanted), listing: listing.id })),
      );
      await queue.queueListings(
        trx,
        changed.map(({ listing, wanted }) => ({ listing: listing.id, urgency: urgency(wanted, listing.sent) })),
      );
      return changed.length;
    });
  }

  /**
   * Writes a person's answer to whether a create in doubt made something, and asks for the listing.
   * @param since of the very create it is about: what somebody said of an earlier one counts for nothing
   * @returns false where that create is in doubt no more, `linked` where the listing belongs to another product
   */
  async settleDoubt(
    id: string,
    since: Date,
    patch: listings.ListingPatch,
    at: Date,
    event: NewEvent,
  ): Promise<boolean | "linked"> {
    return this.knex
      .transaction(async (trx) => {
        if (!(await patchDoubt(trx, id, since, patch))) return false;
        await listings.insertEvents(trx, id, at, [event]);
        await queue.queueListings(trx, idle([id]));
        return true;
      })
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) return "linked" as const;
        throw error;
      });
  }

  /** Asks for a listing because somebody said so. */
  async replay(id: string, at: Date, event: NewEvent): Promise<void> {
    await this.knex.transaction(async (trx) => {
      await listings.insertEvents(trx, id, at, [event]);
      await queue.queueListings(trx, idle([id]));
    });
  }

  /** Settles who wins a field that was edited on the marketplace, and asks for the listing. */
  async choose(id: string, answers: Answers, at: Date, event: NewEvent): Promise<void> {
    await this.knex.transaction(async (trx) => {
      const listing = await listings.findListing(trx, id, true);
      await listings.patchListing(trx, id, { choices: answered(listing?.choices ?? {}, answers) });
      await listings.insertEvents(trx, id, at, [event]);
      await queue.queueListings(trx, idle([id]));
    });
  }

  /** Writes what became of a listing with its history; `again` asks for it once more. */
  async record(
    id: string,
    at: Date,
    patch: listings.ListingPatch,
    events: readonly NewEvent[],
    again?: listings.Again,
  ): Promise<void> {
    await listings.recordListing(this.knex, id, at, patch, events, again);
  }

  /** Asks for listings again, dead letters included. */
  async ask(ids: readonly string[]): Promise<void> {
    await this.knex.transaction((trx) => queue.queueListings(trx, idle(ids)));
  }

  markReconnect = (shop: string) => shops.markReconnect(this.knex, shop);
}
