import type { PresenceState } from "../../../contracts/presence";
import type { Context } from "./context";
import { PRESENCE_STATES, type PresenceOnDay, STRENGTH_OF_STATE } from "./presence-on-day";

/** Of two states said of one product and channel, the one that holds: evidence and the demonstration's may both speak. */
export function strongerState(one: PresenceState, other: PresenceState): PresenceState {
  return strength(one) >= strength(other) ? one : other;
}

const strength = (state: PresenceState) => STRENGTH_OF_STATE[PRESENCE_STATES.indexOf(state)] ?? 0;

/** What would hold on one channel: whether it is open, and other states; products without one there stay as they are. */
type OtherLife = { channel: string; open: boolean; states: ReadonlyMap<string, PresenceState> };

/** What was known, but with another life of one channel. */
export function contextIf(context: Context, other: OtherLife): Context {
  const computed = new Map<string, unknown>();
  return {
    ...context,
    presence: presenceIf(context.presence, other),
    // What was worked out from the states as they are must not be taken for what follows from these.
    once<Value>(name: string, compute: () => Value): Value {
      if (!computed.has(name)) computed.set(name, compute());
      return computed.get(name) as Value;
    },
  };
}

function presenceIf(known: PresenceOnDay, { channel, open, states: others }: OtherLife): PresenceOnDay {
  const { channels } = known;
  const column = channels.indexOf(channel);
  const states = new Uint8Array(known.states.length);
  const rowOf = (product: string) => {
    const begin = known.rowOf(product);
    if (begin < 0) return begin;
    states.set(known.states.subarray(begin, begin + channels.length), begin);
    const other = others.get(product);
    if (other !== undefined && column >= 0) states[begin + column] = PRESENCE_STATES.indexOf(other);
    return begin;
  };
  return { channels, states, rowOf, isOpen: (id) => (id === channel ? open : known.isOpen(id)) };
}

/** The state of a product on a channel, as a word. */
export function stateOn({ channels, states, rowOf }: PresenceOnDay, product: string, channel: string): PresenceState {
  const begin = rowOf(product);
  const code = begin < 0 ? 0 : (states[begin + channels.indexOf(channel)] ?? 0);
  return PRESENCE_STATES[code] ?? "unknown";
}
