import {
  type Call,
  type ItemOutcome,
  isMarketplaceError,
  type ListingId,
  type ListingPort,
  MarketplaceError,
  type MarketplaceId,
  type Ports,
  type SeenListing,
  type UnitRef,
} from "@ocop/integrations/core";
import { currentTraces, sharing, type Trace } from "../../modules/channel/exchange-trace";

type Waiting<Item, Answer> = {
  item: Item;
  traces: readonly Trace[];
  answer: (given: Answer) => void;
  fail: (error: unknown) => void;
};

/**
 * Joins questions asked at the same time into few calls: while calls are under way, those that come gather for the next one.
 * A lone question goes out at once.
 * @param max questions one call may carry @param run answers as many as it was asked, in the same order
 */
export function gather<Item, Answer>(
  max: number,
  run: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    if (running) return;
    running = true;
    // The rest of this turn of the event loop may ask as well.
    await null;
    while (waiting.length > 0) {
      const now = waiting.slice(0, max);
      waiting = waiting.slice(max);
      await runSome(now);
    }
    running = false;
  }

  async function runSome(now: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      // Who asks together is told together what was asked and answered.
      const answers = await sharing(
        now.flatMap(({ traces }) => traces),
        () => run(now.map(({ item }) => item)),
      );
      for (const [position, { answer, fail }] of now.entries()) {
        const given = answers[position];
        if (given === undefined) fail(new Error(`${now.length} questions got ${answers.length} answers`));
        else answer(given);
      }
    } catch (error) {
      for (const { fail } of now) fail(error);
    }
  }

  return (item) =>
    new Promise((answer, fail) => {
      waiting.push({ item, traces: currentTraces(), answer, fail });
      void runAll();
    });
}

/** The marketplace's ports for one shop, with reading and absolute writes of several listings joined where it takes many at once. */
export function gatherPorts(channel: MarketplaceId, ports: Ports, call: Call): Ports {
  const { listings, stock, prices } = ports;
  return {
    ...ports,
    ...(listings?.readMany && { listings: { ...listings, read: gatherReads(channel, listings, call) } }),
    ...(stock && { stock: { ...stock, push: gatherPushes(stock, call) } }),
    ...(prices && { prices: { ...prices, push: gatherPushes(prices, call) } }),
  };
}

function gatherReads(channel: MarketplaceId, listings: ListingPort, call: Call): ListingPort["read"] {
  const { readMany } = listings;
  if (!readMany) return listings.read;
  const read = gather(readMany.max, async (ids: readonly ListingId[]): Promise<(SeenListing | "gone")[]> => {
    const seen = await readMany.read(ids, call);
    return ids.map((id) => seen.get(id) ?? "gone");
  });
  return async (id) => {
    const seen = await read(id);
    if (seen === "gone") throw new MarketplaceError(channel, "read", { kind: "gone", what: "listing" });
    return seen;
  };
}

type Pushing<Item extends UnitRef> = {
  readonly maxBatch: number;
  push(items: readonly Item[], call: Call): Promise<readonly ItemOutcome<Item>[]>;
};

/** A call refused as a whole is repeated item by item, so that one bad item fails alone. */
function gatherPushes<Item extends UnitRef>(port: Pushing<Item>, call: Call): Pushing<Item>["push"] {
  const pushOne = gather(port.maxBatch, async (items: readonly Item[]): Promise<ItemOutcome<Item>[]> => {
    if (items.length === 1) return [...(await port.push(items, call))];
    try {
      return [...(await port.push(items, call))];
    } catch (error) {
      if (!isMarketplaceError(error) || error.failure.kind !== "fix_data") throw error;
      const alone: ItemOutcome<Item>[] = [];
      for (const item of items) {
        const [outcome] = await port.push([item], call);
        if (outcome) alone.push(outcome);
      }
      return alone;
    }
  });
  return async (items) => Promise.all(items.map(pushOne));
}
