import type { VerifyAnswer } from "@contracts/catalogue";

type FoundText = "code" | "codeMany" | "decision" | "decisionMany" | "name" | "nameMany";

/** Which sentence introduces the entries found; null where the register holds none. */
export function foundText({ matched_by, found }: Pick<VerifyAnswer, "matched_by" | "found">): FoundText | null {
  if (matched_by === "none" || found.length === 0) return null;
  return found.length === 1 ? matched_by : `${matched_by}Many`;
}
