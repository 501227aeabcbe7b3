/**
 * How a listing comes to be on a marketplace exactly once, whatever gets lost on the way. A create is sent only after a look-up by
 * our own SKU found nothing. Once one has left and its answer is not known, nothing but a person who looked in the seller centre
 * allows another: no pause is long enough, since moderation may hide for days what a marketplace took.
 */
export type CreateState =
  | { readonly kind: "absent" }
  /**
   * A create was sent, or was about to be, at `at`; nobody sees what became of it. `ruledOut`: a person looked in the seller centre and said
   * that this very create made nothing.
   */
  | { readonly kind: "in_doubt"; readonly at: number; readonly ruledOut: boolean };

/** Longer than any call may take plus the time most marketplaces need to show what they took: nobody is asked before. */
export const QUIET_MS = 60 * 60_000;

export type LookUp = { readonly found: boolean; readonly at: number };

export type Decision =
  | { readonly kind: "look_up" }
  | { readonly kind: "adopt" }
  | { readonly kind: "send" }
  /** @property person somebody has to look whether it is there: it was waited for long enough */
  | { readonly kind: "wait"; readonly until: number; readonly person: boolean };

const OFTEN_MS = 60_000;
const SELDOM_MS = 30 * 60_000;

/** When it is looked for once more: soon in the beginning, then as late as it has already taken long. */
function lookAgain(since: number, now: number): number {
  return now + Math.min(SELDOM_MS, Math.max(OFTEN_MS, (now - since) / 10));
}

/**
 * @param lookUp the look-up just made in this run, null before it
 * @param quietMs how long it is looked for before a person is asked
 */
export function decideCreate(state: CreateState, lookUp: LookUp | null, quietMs = QUIET_MS): Decision {
  if (lookUp === null) return { kind: "look_up" };
  if (lookUp.found) return { kind: "adopt" };
  if (state.kind === "absent") return { kind: "send" };
  const quiet = lookUp.at >= state.at + quietMs;
  if (quiet && state.ruledOut) return { kind: "send" };
  const again = lookAgain(state.at, lookUp.at);
  return { kind: "wait", until: quiet ? again : Math.min(again, state.at + quietMs), person: quiet };
}
