import type { FieldFault } from "@contracts/common";
import type { Failure } from "@/platform/backend/failure";
import { FIELDS } from "./draft";

/** What an order that was not placed leads to. */
export type Refusal =
  | { kind: "fields"; faults: FieldFault[] }
  | { kind: "sold_out" }
  | { kind: "total_changed" }
  | { kind: "rate_limited"; seconds: number }
  /** Nobody knows whether the order stands; sending it again with its key is safe and tells. */
  | { kind: "unknown" }
  /** It never left the storefront. */
  | { kind: "not_sent" }
  | { kind: "refused" };

/** Reads why the backend placed no order. Whatever leaves the outcome open counts as unknown, never as a refusal. */
export function readRefusal(failure: Failure): Refusal {
  if (failure.kind === "unreachable") return { kind: "not_sent" };
  if (failure.kind !== "refused" || failure.status >= 500) return { kind: "unknown" };
  if (failure.code === "sold_out" || failure.code === "total_changed") return { kind: failure.code };
  if (failure.status === 429) return { kind: "rate_limited", seconds: failure.retry_after_seconds ?? 60 };
  const faults = failure.fields.filter((fault) => FIELDS.some((field) => field === fault.field));
  return faults.length > 0 ? { kind: "fields", faults } : { kind: "refused" };
}

/**
 * Whether it is open, after this answer, what became of an order. One whose outcome was open before stays open where it
 * was not looked at this time.
 */
export function leavesOpen({ kind }: Refusal, openBefore: boolean): boolean {
  return kind === "unknown" || (openBefore && (kind === "not_sent" || kind === "rate_limited"));
}
