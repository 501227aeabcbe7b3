import { type ItemOutcome, MarketplaceError, type SeenListing, sku, type UnitRef, vnd } from "@ocop/integrations/core";
import { type Action, contentToSend, pricesToSend, written as reached } from "../../modules/channel/domain/compare";
import { lowersStock } from "../../modules/channel/domain/pause";
import { renamedUnseen, seenUnit, stocksToSend, type Unit, unitsOf } from "../../modules/channel/domain/sizes";
import type { Sent, Wanted } from "../../modules/channel/domain/wanted";
import type { NewEvent } from "../../modules/channel/store/rows";
import { channelName } from "./channel-names";
import { toDraft, uploadedPictures } from "./draft";
import { renameThere, written } from "./history";
import { mayLeave } from "./shop-gate";
import type { Work } from "./work";

/** What we know of a listing while it is being worked on; each step makes it anew. */
export type Known = {
  /** Ours, and known to be there. */
  sent: Sent;
  /** Ours, carried by a write that has not shown itself. */
  sending: Sent | null;
  seen: SeenListing;
};

/** Carries one action out and notes that it was, before and after: whoever finds it half done knows what may be there. */
export async function writeListing(work: Work, action: Action, known: Known): Promise<Known> {
  const { engine, listing, records, shop } = work;
  await mayLeave(engine, shop, passes(work, action, known));
  const carried = carriedBy(action, work, known);
  const sending = { ...known.sending, ...carried };
  await records.write({ sent: known.sent, sending });
  await perform(work, action, known);
  const sent = reached(known.sent, carried, known.seen);
  const event = written(channelName(shop.channel), action, known.seen, listing.wanted);
  await records.write({ sent, sent_at: engine.now() }, [event, ...byHand(work, action, known)]);
  return { sent, sending, seen: afterWrite(known.seen, action, work) };
}

/** What this action cannot bring there, and nobody would see missing. */
function byHand({ listing, listings, shop }: Work, action: Action, { sent, seen }: Known): NewEvent[] {
  if (action !== "content" || listings.editable.includes("options")) return [];
  const renamed = renamedUnseen(listing.wanted, sent, seen);
  return renamed.length > 0 ? [renameThere(channelName(shop.channel), renamed)] : [];
}

/** What is written while the shop is paused was planned for it (`wantedWhilePaused`); of everything else only stock that falls passes. */
function passes({ paused, listing: { wanted } }: Work, action: Action, { sent, seen }: Known): boolean {
  if (paused || action !== "stock") return paused;
  return stocksToSend(wanted, sent, seen).every((unit) => lowersStock(unit.stock, seenUnit(wanted, seen, unit)?.stock));
}

/** Some channels replace the whole listing with its content: what was just written must not be carried back. */
function afterWrite(seen: SeenListing, action: Action, { listing: { wanted } }: Work): SeenListing {
  if (action === "content") return seen;
  const changed = new Map(
    unitsOf(wanted).flatMap((unit) => {
      const there = seenUnit(wanted, seen, unit);
      return there ? [[there.id, action === "stock" ? { stock: unit.stock } : { price: vnd.parse(unit.price) }]] : [];
    }),
  );
  return { ...seen, units: seen.units.map((unit) => ({ ...unit, ...changed.get(unit.id) })) };
}

/** Fields of ours an action brings there; those left as the marketplace has them are not ours. */
export function carriedBy(action: Action, { listing, listings }: Work, { sent, seen }: Known): Sent {
  const { wanted, choices } = listing;
  if (action === "stock")
    return {
      stock: wanted.stock,
      ...sizesOf(wanted, stocksToSend(wanted, sent, seen), ({ sku, stock }) => ({ sku, stock })),
    };
  if (action === "price") {
    const sending = pricesToSend(wanted, sent, seen, choices);
    const first = sending.some((unit) => unit.sku === wanted.sku);
    return { ...(first && { price: wanted.price }), ...sizesOf(wanted, sending, ({ sku, price }) => ({ sku, price })) };
  }
  const content = contentToSend(wanted, sent, seen, choices, listings.editable);
  const category =
    content.settings.category === wanted.settings.category ? wanted.settings.category : sent.settings?.category;
  return {
    ...(content.title === wanted.title && { title: wanted.title }),
    ...(content.description === wanted.description && { description: wanted.description }),
    pictures: wanted.pictures,
    stars: wanted.stars,
    ...(wanted.sizes && { sizes: wanted.sizes.map(({ sku, name }) => ({ sku, name })) }),
    settings: { ...wanted.settings, category: category ?? wanted.settings.category },
  };
}

/** What an action carries of the sizes it changes. */
function sizesOf<T>({ sizes }: Wanted, units: readonly Unit[], pick: (unit: Unit) => T): { sizes?: T[] } {
  return sizes ? { sizes: units.map(pick) } : {};
}

async function perform(work: Work, action: Action, { sent, seen }: Known): Promise<void> {
  const { paused } = work;
  const { engine, listing, shop, ports, listings, call } = work;
  const { wanted, choices } = listing;
  if (action === "content") {
    const content = contentToSend(wanted, sent, seen, choices, listings.editable);
    const images = await uploadedPictures(engine, shop, ports, content.pictures, paused);
    await mayLeave(engine, shop, paused);
    await listings.update(seen, toDraft(content, images), call);
    return;
  }
  const units = action === "stock" ? stocksToSend(wanted, sent, seen) : pricesToSend(wanted, sent, seen, choices);
  const items = units.flatMap((unit) => {
    const there = seenUnit(wanted, seen, unit);
    return there ? [{ unit, ref: { listing: seen.id, unit: there.id, sku: sku.parse(unit.sku) } }] : [];
  });
  if (items.length === 0) throw new MarketplaceError(shop.channel, action, { kind: "bug", cause: "contract" });
  const outcomes: readonly ItemOutcome<UnitRef>[] | undefined =
    action === "stock"
      ? await ports.stock?.push(
          items.map(({ unit, ref }) => ({ ...ref, stock: unit.stock })),
          call,
        )
      : await ports.prices?.push(
          items.map(({ unit, ref }) => ({ ...ref, price: vnd.parse(unit.price) })),
          call,
        );
  if (!outcomes || outcomes.length === 0)
    throw new MarketplaceError(shop.channel, action, { kind: "bug", cause: "unsupported" });
  for (const outcome of outcomes)
    if (!outcome.ok) throw new MarketplaceError(shop.channel, action, outcome.failure, outcome.channel);
}
