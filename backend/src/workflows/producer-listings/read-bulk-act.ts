import type { MedusaContainer } from "@medusajs/framework/types";
import type { BulkProgress, OfferChange, Undoable, Undoables } from "../../contracts/producer-channels";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { type KeptBulkAct, offerSubject, UNDO_WITHIN_MS } from "../../modules/channel/store/bulk-acts";
import type { Engine } from "../channel/engine";
import { readOwnOffers } from "../content/read-own-offers";
import { sizeNamed } from "./offer-changes";
import { ownListings, toOwn } from "./own-listings";
import { productsOfProducer } from "./own-shops";
import { isUndoable } from "./undo";

/** How far an act of a producer with many is. @returns null where there is none, or none any more */
export async function readBulkAct(
  container: MedusaContainer,
  engine: Engine,
  producer: string,
  id: string,
): Promise<BulkProgress | null> {
  const { bulkActs, bulkSteps }: ChannelService = container.resolve(CHANNEL);
  const [act, steps] = await Promise.all([bulkActs.find(id), bulkSteps.of(id)]);
  if (!act) return null;
  const subjects = new Set(steps.map(({ subject }) => subject));
  const { listings, changes, nameOf } =
    act.body.kind === "offers"
      ? await changesOf(container, producer, act, subjects)
      : await listingsOf(container, engine, producer, subjects);
  const count = (outcome: (typeof steps)[number]["outcome"]) => steps.filter((step) => step.outcome === outcome).length;
  return {
    ...{ act: act.body.kind === "offers" ? ("offers" as const) : act.body.act, takes_back: act.undoes !== null },
    ...{ total: steps.length, untried: count(null), done: count("done"), stopped: count("stopped") },
    ...{ listings, changes },
    left: steps.flatMap(({ subject, outcome, message_vi, message_en }) =>
      outcome === "left" && message_vi !== null && message_en !== null
        ? [{ id: subject, name: nameOf.get(subject) ?? subject, message: message_vi, message_en }]
        : [],
    ),
    undo: isUndoable(act, new Date()) && steps.some(({ outcome }) => outcome !== "left"),
  };
}

type Concerned = Pick<BulkProgress, "listings" | "changes"> & { nameOf: Map<string, string> };

async function listingsOf(
  container: MedusaContainer,
  engine: Engine,
  producer: string,
  ids: ReadonlySet<string>,
): Promise<Concerned> {
  const mine = (await ownListings(container, engine, producer)).filter(({ listing }) => ids.has(listing.id));
  const facts = await engine.facts([...new Set(mine.map(({ product }) => product.id))]);
  return {
    listings: mine.map((one) => toOwn(engine, one, facts.get(one.product.id) ?? null)),
    changes: [],
    nameOf: new Map(mine.map(({ listing, product }) => [listing.id, product.name])),
  };
}

/** Taken back, what a price was and what it became change places. */
async function changesOf(
  container: MedusaContainer,
  producer: string,
  { body, undoes }: KeptBulkAct,
  subjects: ReadonlySet<string>,
): Promise<Concerned> {
  const steps = body.kind === "offers" ? body.changes.filter((one) => subjects.has(offerSubject(one))) : [];
  const [products, offers] = await Promise.all([
    productsOfProducer(container, producer),
    readOwnOffers(container, [...new Set(steps.map(({ product_id }) => product_id))]),
  ]);
  const productName = new Map(products.map(({ id, name }) => [id, name]));
  const changes = steps.map(({ product_id, size, before, after }): OfferChange => {
    const sizes = offers.get(product_id)?.sizes ?? [];
    const unit_label = sizes.find((one) => one.size === size)?.unit_label ?? null;
    const name = sizeNamed(productName.get(product_id) ?? product_id, sizes.length > 1 ? unit_label : null);
    const terms = undoes === null ? { before, after } : { before: after, after: before };
    return { product_id, size, name, ...terms, unit_label };
  });
  return { listings: [], changes, nameOf: new Map(changes.map((change) => [offerSubject(change), change.name])) };
}

const MOST_TOLD = 5;

/** What a producer did with many at once and can take back, the latest first. */
export async function readUndoables(container: MedusaContainer, producer: string, now: Date): Promise<Undoables> {
  const { bulkActs, bulkSteps }: ChannelService = container.resolve(CHANNEL);
  const acts = await bulkActs.since(producer, new Date(now.getTime() - UNDO_WITHIN_MS), MOST_TOLD);
  const told = acts.map(async (act): Promise<Undoable[]> => {
    const { id, body, acted_at } = act;
    const kind = body.kind === "offers" ? "offers" : body.act;
    if (!isUndoable(act, now) || kind === "remove" || kind === "replay") return [];
    const count = (await bulkSteps.of(id)).filter(({ outcome }) => outcome !== "left").length;
    const until = new Date(acted_at.getTime() + UNDO_WITHIN_MS).toISOString();
    return count > 0 ? [{ id, kind, count, acted_at: acted_at.toISOString(), until }] : [];
  });
  return { acts: (await Promise.all(told)).flat() };
}
