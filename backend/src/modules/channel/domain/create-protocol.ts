/**
 * How a listing comes to be on a marketplace exactly once, whatever gets lost on the way. A create is sent only after a
 * look-up by our own SKU found nothing, and that look-up must come after every earlier create had time to appear.
 */
export type CreateState =
  | { readonly kind: "absent" }
  /** A create was sent, or was about to be, at `at`; its answer is not known. */
  | { readonly kind: "in_doubt"; readonly at: number };

/** Longer than any call may take plus the time a marketplace needs to show what it took. */
export const QUIET_MS = 10 * 60_000;

export type LookUp = { readonly found: boolean; readonly at: number };

export type Decision =
  | { readonly kind: "look_up" }
  | { readonly kind: "adopt" }
  | { readonly kind: "send" }
  | { readonly kind: "wait"; readonly until: number };

/** @param lookUp the look-up just made in this run, null before it */
export function decideCreate(state: CreateState, lookUp: LookUp | null): Decision {
  if (lookUp === null) return { kind: "look_up" };
  if (lookUp.found) return { kind: "adopt" };
  if (state.kind === "absent" || lookUp.at >= state.at + QUIET_MS) return { kind: "send" };
  return { kind: "wait", until: state.at + QUIET_MS };
}
