import type { MarketplaceId } from "@ocop/integrations/core";
import { env } from "../../../platform/env";
import { createSlots, slotsOf } from "../../ordering/slots";
import type { OrderEngine } from "./order-engine";
import { orderChannels, pullQueues, readDueShops } from "./watch-orders";

/** Whoever reads a shop keeps a connection of the pool for it. */
const inSlot = createSlots(slotsOf(env().DATABASE_POOL_MAX, 0.15));

/** Rounds of reading that are under way in this process, by marketplace. */
export class ReadingRounds {
  private readonly underWay = new Map<MarketplaceId, Promise<void>>();

  /**
   * Begins a round for every marketplace that has none under way, and waits for none: one that hangs holds up no other.
   * @param report what went wrong in a round; the next one makes up for it
   */
  begin(engine: OrderEngine, report: (error: unknown) => void): void {
    for (const channel of orderChannels(engine)) {
      if (this.underWay.has(channel)) continue;
      const round = inSlot(async () => {
        await pullQueues(engine, [channel]);
        await readDueShops(engine, [channel]);
      })
        .catch(report)
        .finally(() => this.underWay.delete(channel));
      this.underWay.set(channel, round);
    }
  }

  /** Comes about when everything under way has ended. */
  async ended(): Promise<void> {
    await Promise.all(this.underWay.values());
  }
}
