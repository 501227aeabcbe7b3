import type { TaskList } from "graphile-worker";
import {
  OPEN_SEND,
  type SendBook,
  type SendOutcome,
  type SentPair,
  sendJobSchema,
} from "../../modules/channel/store/sends";
import { openMany, type PairAnswer } from "../channel/bulk-listings";
import type { Engine } from "../channel/engine";
import type { Opened } from "../channel/open-listing";

/** So many are opened before it is noted what became of them. */
const AT_ONCE = 5;

/** The task of the queue that opens what producers sent. */
export function sendTasks(engine: Engine, sends: SendBook): TaskList {
  return { [OPEN_SEND]: (payload) => openSend(engine, sends, sendJobSchema.parse(payload).send) };
}

/**
 * Tries every pair of a send that was not tried yet. After a crash those not noted are tried once more, which opens nothing twice.
 * A marketplace that fails is asked no further: the rest for that shop is told the same, and the producer tries again later.
 */
export async function openSend(engine: Engine, sends: SendBook, send: string): Promise<void> {
  const untried = (await sends.pairs(send)).filter(({ outcome }) => outcome === null);
  for (const [shop, pairs] of byShop(untried)) {
    let failed: SendOutcome | null = null;
    for (let at = 0; at < pairs.length; at += AT_ONCE) {
      const some = pairs.slice(at, at + AT_ONCE);
      const outcomes: SendOutcome[] = failed ? some.map(() => failed as SendOutcome) : await open(engine, shop, some);
      for (const [position, outcome] of outcomes.entries()) {
        const pair = some[position];
        if (pair) await sends.told(send, pair, outcome, engine.now());
      }
      const [first] = outcomes;
      if (first && outcomes.every(({ outcome }) => outcome === "channel_failed")) failed = first;
    }
  }
}

function byShop(pairs: readonly SentPair[]): Map<string, SentPair[]> {
  const shops = new Map<string, SentPair[]>();
  for (const pair of pairs) shops.set(pair.shop_id, [...(shops.get(pair.shop_id) ?? []), pair]);
  return shops;
}

/** In the order of the pairs. */
async function open(engine: Engine, shop: string, pairs: readonly SentPair[]): Promise<SendOutcome[]> {
  const products = pairs.map(({ product_id }) => product_id);
  const actor = pairs[0]?.asked_by ?? "system";
  const answers = await openMany(engine, { shops: [shop], products }, actor);
  const listed = await engine.book.matches.listed(shop, products);
  return answers.map((answer) => outcomeOf(answer, listed.get(answer.product_id)?.id ?? null));
}

function outcomeOf({ answer }: PairAnswer<Opened>, listed: string | null): SendOutcome {
  const { kind } = answer;
  if (kind === "opened")
    return {
      ...{ outcome: answer.listing.external_id === null ? "opened" : "adopted" },
      ...{ listing_id: answer.listing.id, faults: [] },
    };
  if (kind === "listed_already") return { outcome: kind, listing_id: listed, faults: [] };
  if (kind === "faulty") return { outcome: kind, listing_id: null, faults: answer.faults };
  if (kind === "channel_failed") {
    const { message_vi, message_en } = answer;
    const fault = { field: "listing", rule: "channel_failed", fix: "shop" as const, message_vi, message_en };
    return { outcome: kind, listing_id: null, faults: [fault] };
  }
  return { outcome: kind, listing_id: null, faults: [] };
}
