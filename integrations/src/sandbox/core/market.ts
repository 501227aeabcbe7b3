import {
  emptyState,
  type SandboxListing,
  type SandboxOrder,
  type SandboxOrderLine,
  type SandboxOrderStatus,
  type SandboxState,
  type SandboxUnit,
} from "./state";

export interface MarketOptions {
  /** Its name, as pages show it. */
  readonly site: string;
  /** The sandbox's time; tests advance it instead of sleeping. */
  readonly now: () => number;
  /** How long moderation thinks. */
  readonly moderationMs: number;
  /** Words moderation refuses in title or description, each with its reason. */
  readonly refusedWords: readonly { readonly word: string; readonly reason: string }[];
}

export type MarketEvent =
  | {
      readonly kind: "listing";
      readonly what: "created" | "edited" | "decided" | "deleted";
      readonly listing: SandboxListing;
    }
  | { readonly kind: "order"; readonly order: SandboxOrder };

/** The rules all simulated marketplaces share: numbering, moderation, orders taking stock. */
export class Market {
  state: SandboxState = emptyState();
  private sorted = new Map<string, { readonly of: SandboxState; readonly listings: readonly SandboxListing[] }>();
  private listeners: ((event: MarketEvent) => void)[] = [];

  constructor(readonly options: MarketOptions) {}

  now(): number {
    return this.options.now();
  }

  serial(): number {
    this.state.serial += 1;
    return this.state.serial;
  }

  onEvent(listener: (event: MarketEvent) => void): void {
    this.listeners.push(listener);
  }

  emit(event: MarketEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  add(
    listing: Omit<SandboxListing, "createdAt" | "updatedAt" | "shown" | "reasons" | "status"> & {
      status?: SandboxListing["status"];
    },
  ) {
    const now = this.now();
    const kept: SandboxListing = {
      status: "pending",
      ...listing,
      createdAt: now,
      updatedAt: now,
      shown: true,
      reasons: [],
    };
    this.state.listings.set(kept.id, kept);
    if (kept.status === "pending") this.review(kept);
    this.index(kept);
    this.emit({ kind: "listing", what: "created", listing: kept });
    return kept;
  }

  /** Takes up what was remembered of an earlier run. */
  resume(state: SandboxState): void {
    this.state = state;
    this.sorted.clear();
    for (const listing of state.listings.values()) {
      this.index(listing);
      if (listing.decideAt !== undefined || listing.showAt !== undefined) state.undecided.add(listing.id);
    }
  }

  /** Sends a listing to moderation, which thinks for a while. */
  review(listing: SandboxListing): void {
    listing.decideAt = this.now() + this.options.moderationMs;
    this.state.undecided.add(listing.id);
  }

  /** To be called again when the units of a listing were replaced. */
  index(listing: SandboxListing): void {
    const put = (map: Map<string, Set<string>>, key: string) => {
      const ids = map.get(key) ?? new Set<string>();
      map.set(key, ids.add(listing.id));
    };
    put(this.state.byShop, listing.shop);
    for (const unit of listing.units) put(this.state.bySku, `${listing.shop}/${unit.sku}`);
    this.sorted.delete(listing.shop);
  }

  touch(listing: SandboxListing, what: "edited" | "decided" | "deleted" = "edited"): void {
    listing.updatedAt = Math.max(this.now(), listing.updatedAt + 1);
    this.state.listings.set(listing.id, listing);
    this.sorted.delete(listing.shop);
    this.emit({ kind: "listing", what, listing });
  }

  /** Moderation is lazy: whatever is due by now is decided before anybody looks. */
  settle(): void {
    const now = this.now();
    for (const id of this.state.undecided) {
      const listing = this.need(id);
      this.showIfDue(listing, now);
      if (listing.decideAt !== undefined && listing.decideAt > now) continue;
      if (listing.showAt === undefined) this.state.undecided.delete(id);
      if (listing.decideAt === undefined) continue;
      delete listing.decideAt;
      const { edit } = listing;
      const text = `${(edit ?? listing).title} ${(edit ?? listing).description}`.toLowerCase();
      const refused = this.options.refusedWords.filter(({ word }) => text.includes(word));
      listing.reasons = refused.map(({ reason }) => reason);
      delete listing.edit;
      // A refused edit leaves what was shown before it.
      if (edit && refused.length === 0) this.apply(listing, edit);
      if (!edit) listing.status = refused.length > 0 ? "rejected" : "live";
      this.touch(listing, "decided");
    }
  }

  /** Puts an edit in the place of what there was. */
  apply(listing: SandboxListing, { units, ...fields }: NonNullable<SandboxListing["edit"]>): void {
    const there = new Map(listing.units.map((unit) => [unit.id, unit]));
    Object.assign(listing, fields);
    if (!units) return;
    listing.units = units.map((unit) => ({ ...unit, ...kept(there.get(unit.id)) }));
    this.index(listing);
  }

  /** @param forMs how long nobody sees it; until it is revealed where absent */
  hide(listing: SandboxListing, forMs: number | undefined): void {
    listing.shown = false;
    if (forMs === undefined) return;
    listing.showAt = this.now() + forMs;
    this.state.undecided.add(listing.id);
  }

  private showIfDue(listing: SandboxListing, now: number): void {
    if (listing.showAt === undefined || listing.showAt > now) return;
    delete listing.showAt;
    listing.shown = true;
    this.touch(listing);
  }

  ban(id: string, reason: string): void {
    const listing = this.need(id);
    delete listing.decideAt;
    delete listing.edit;
    listing.status = "banned";
    listing.reasons = [reason];
    this.touch(listing, "decided");
  }

  need(id: string): SandboxListing {
    const listing = this.state.listings.get(id);
    if (!listing) throw new Error(`the sandbox has no listing ${id}`);
    return listing;
  }

  /** Listings a shop can see through the API: oldest change first. */
  visible(shop: string): readonly SandboxListing[] {
    const known = this.sorted.get(shop);
    if (known && known.of === this.state) return known.listings.filter(({ shown }) => shown);
    const listings = [...(this.state.byShop.get(shop) ?? [])]
      .map((id) => this.need(id))
      .sort((a, b) => a.updatedAt - b.updatedAt || a.id.localeCompare(b.id));
    this.sorted.set(shop, { of: this.state, listings });
    return listings.filter(({ shown }) => shown);
  }

  /** Those of them that carry a SKU of the shop. */
  withSku(shop: string, sku: string): SandboxListing[] {
    return [...(this.state.bySku.get(`${shop}/${sku}`) ?? [])]
      .map((id) => this.need(id))
      .filter(({ shown, units }) => shown && units.some((unit) => unit.sku === sku));
  }

  find(shop: string, id: string): SandboxListing | undefined {
    const listing = this.state.listings.get(id);
    return listing && listing.shop === shop && listing.shown ? listing : undefined;
  }

  /** A buyer orders: stock on this marketplace falls at once, like on the real one. */
  order(id: string, shop: string, lines: readonly { sku: string; quantity: number }[], cod = true): SandboxOrder {
    const now = this.now();
    const order: SandboxOrder = { id, shop, status: "to_ship", createdAt: now, updatedAt: now, cod, lines: [] };
    for (const { sku, quantity } of lines) {
      const listing = this.withSku(shop, sku).find(({ status }) => status !== "deleted");
      const unit = listing?.units.find((candidate) => candidate.sku === sku);
      if (!listing || !unit) throw new Error(`the sandbox has no unit ${sku}`);
      unit.stock = Math.max(0, unit.stock - quantity);
      this.state.listings.set(listing.id, listing);
      order.lines.push({
        id: String(this.serial()),
        listing: listing.id,
        unit: unit.id,
        sku,
        title: listing.title,
        quantity,
        price: unit.price,
      });
    }
    this.state.orders.set(id, order);
    this.emit({ kind: "order", order });
    return order;
  }

  moveOrder(id: string, status: SandboxOrderStatus): void {
    const order = this.state.orders.get(id);
    if (!order) throw new Error(`the sandbox has no order ${id}`);
    if (status === "cancelled" && order.status !== "cancelled") {
      for (const line of order.lines) this.putBack(line, line.quantity - (line.cancelled ?? 0));
    }
    order.status = status;
    this.changed(order);
  }

  /** Takes pieces off an order, the rest of which goes its way. */
  cancelPieces(id: string, sku: string, pieces: number): void {
    const order = this.state.orders.get(id);
    const line = order?.lines.find((candidate) => candidate.sku === sku);
    const left = line ? line.quantity - (line.cancelled ?? 0) : 0;
    if (!order || !line || pieces > left)
      throw new Error(`the order ${id} has no ${pieces} pieces of ${sku} to cancel`);
    line.cancelled = (line.cancelled ?? 0) + pieces;
    this.putBack(line, pieces);
    this.changed(order);
  }

  private putBack(line: SandboxOrderLine, pieces: number): void {
    const listing = this.state.listings.get(line.listing);
    const unit = listing?.units.find(({ id }) => id === line.unit);
    if (!listing || !unit) return;
    unit.stock += pieces;
    this.state.listings.set(listing.id, listing);
  }

  private changed(order: SandboxOrder): void {
    order.updatedAt = Math.max(this.now(), order.updatedAt + 1);
    this.state.orders.set(order.id, order);
    this.emit({ kind: "order", order });
  }

  orders(shop: string): SandboxOrder[] {
    return [...this.state.orders.values()]
      .filter((order) => order.shop === shop)
      .sort((a, b) => a.updatedAt - b.updatedAt || a.id.localeCompare(b.id));
  }
}

/** What an edit under review does not change of a unit that is there. */
function kept(unit: SandboxUnit | undefined): Partial<SandboxUnit> {
  return unit ? { price: unit.price, stock: unit.stock } : {};
}
