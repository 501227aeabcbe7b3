import type { MedusaContainer } from "@medusajs/framework/types";
import type { ChannelStatus } from "@ocop/integrations/channels";
import type { IsoDay } from "../../contracts/common";
import type { PresenceState } from "../../contracts/presence";
import { strongerState } from "../../modules/indicator/domain/presence-if";
import { presenceOnDay } from "../../modules/presence/domain/timeline";
import { indicatorEngine } from "../indicator/indicator-engine";
import { presenceBook } from "./container-presence";

type Wish = { channel: string; statuses: readonly ChannelStatus[]; days: readonly IsoDay[] };

/**
 * The state of every product ever checked on a channel, on some days, if the channel's life were another one: by the very rule
 * the states that are kept follow from.
 */
export async function statesWithLife(
  container: MedusaContainer,
  { channel, statuses, days }: Wish,
): Promise<Map<IsoDay, Map<string, PresenceState>>> {
  const found = new Map(days.map((day) => [day, new Map<string, PresenceState>()]));
  const { samples } = indicatorEngine(container);
  for await (const { product, checks } of presenceBook(container).histories(channel, samples)) {
    for (const [day, states] of found) {
      const { state } = presenceOnDay({ statuses, checks }, day);
      states.set(product, strongerState(state, states.get(product) ?? state));
    }
  }
  return found;
}
