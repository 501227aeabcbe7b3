/** What became of a submission. `open`: nobody has answered yet. */
export type SubmissionState = "open" | "approved" | "changes_asked" | "withdrawn" | "replaced";

export type Verdict = "approve" | "ask_changes" | "withdraw" | "replace";

const AFTER: Record<Verdict, SubmissionState> = {
  approve: "approved",
  ask_changes: "changes_asked",
  withdraw: "withdrawn",
  replace: "replaced",
};

/** A submission is answered once; the answer is never changed, a new submission follows it. */
export function stateAfter(verdict: Verdict | null): SubmissionState {
  return verdict === null ? "open" : AFTER[verdict];
}
