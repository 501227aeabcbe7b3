import type { Fault } from "@ocop/integrations/sandbox";
import { setupOf } from "./channels";
import type { Dice } from "./dice";
import type { World } from "./world";

const MINUTE = 60_000;

/** What the way to the marketplace, or the marketplace itself, may do to single calls. */
const FAULTS: readonly [Fault["mode"], ...Fault["mode"][]] = [
  "latency",
  "timeout_before",
  "timeout_after",
  "reset_before",
  "reset_after",
  "server_error",
  "rate_limited",
  "html",
  "bad_utf8",
  "wrong_types",
  "clock_jump",
  "silent_drop",
  "accepted_not_shown",
];

/** Lays one fault in the way of the next calls. @returns what it is, for the story */
export function anyFault({ world, chance }: { world: World; chance: Dice }): string {
  const { create, stock, list } = setupOf(world.channel).paths;
  const mode = chance.pick(FAULTS);
  const path = chance.pick([undefined, create, stock, list]);
  const times = 1 + chance.upTo(4);
  // Dropped and hidden are only what looks like a success: a look-up that is a POST loses nothing.
  world.sandbox.control.fault({ mode, times, ...(path !== undefined && { path }), ...withValue(mode) });
  return `${times} × ${mode} ${path ?? "anywhere"}`;
}

/** A slow answer within the time-out; a clock that is wrong; a listing that is shown hours later, whether or not the create was answered. */
const VALUES: Readonly<Partial<Record<Fault["mode"], number>>> = {
  latency: 900,
  clock_jump: 3 * MINUTE,
  accepted_not_shown: 200 * MINUTE,
};

function withValue(mode: Fault["mode"]): { value?: number } {
  const value = VALUES[mode];
  return value === undefined ? {} : { value };
}
