/**
 * How a listing comes to be on a marketplace exactly once, whatever gets lost on the way. A create is sent only after a
 * look-up by our own SKU found nothing, and that look-up must come after every earlier create had time to appear.
 */
export type CreateState =
  | { readonly kind: "absent" }
  /**
   * A create was sent, or was about to be, at `at`; its answer is not known. `accepted`: the marketplace said that it took it, so
   * that it exists, though nobody sees it yet: it may wait for moderation for days.
   */
  | { readonly kind: "in_doubt"; readonly at: number; readonly accepted: boolean };

/** Longer than any call may take plus the time a marketplace needs to show what it took without an answer. */
export const QUIET_MS = 60 * 60_000;

export type LookUp = { readonly found: boolean; readonly at: number };

export type Decision =
  | { readonly kind: "look_up" }
  | { readonly kind: "adopt" }
  | { readonly kind: "send" }
  /** @property person somebody has to look whether it is there: it was taken, and waited for long enough */
  | { readonly kind: "wait"; readonly until: number; readonly person: boolean };

const OFTEN_MS = 60_000;
const SELDOM_MS = 30 * 60_000;

/** When it is looked for once more: soon in the beginning, then as late as it has already taken long. */
function lookAgain(since: number, now: number): number {
  return now + Math.min(SELDOM_MS, Math.max(OFTEN_MS, (now - since) / 10));
}

/**
 * @param lookUp the look-up just made in this run, null before it
 * @param quietMs how long what was taken may not be seen
 */
export function decideCreate(state: CreateState, lookUp: LookUp | null, quietMs = QUIET_MS): Decision {
  if (lookUp === null) return { kind: "look_up" };
  if (lookUp.found) return { kind: "adopt" };
  if (state.kind === "absent") return { kind: "send" };
  const quiet = lookUp.at >= state.at + quietMs;
  if (quiet && !state.accepted) return { kind: "send" };
  const again = lookAgain(state.at, lookUp.at);
  return { kind: "wait", until: quiet ? again : Math.min(again, state.at + quietMs), person: quiet };
}
