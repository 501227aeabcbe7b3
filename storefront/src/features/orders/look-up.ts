import "server-only";
import type { OrderTracking } from "@contracts/checkout";
import { shopPost } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { trackingSchema } from "@/platform/backend/wire/checkout";
import type { RememberedOrder } from "./remembered-order";

export type LookUp =
  | { kind: "found"; order: OrderTracking }
  /** An unknown code and a wrong number alike. */
  | { kind: "not_found" }
  | { kind: "rate_limited"; seconds: number }
  | { kind: "unavailable" };

/** The order of a code and a phone number, as it stands now. */
export async function lookUpOrder(asked: RememberedOrder): Promise<LookUp> {
  try {
    return { kind: "found", order: await shopPost("/shop/orders/track", asked, trackingSchema) };
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    const { failure } = thrown;
    if (failure.kind === "refused" && failure.status === 429) {
      return { kind: "rate_limited", seconds: failure.retry_after_seconds ?? 60 };
    }
    if (failure.kind === "refused" && failure.status < 500) return { kind: "not_found" };
    console.error(thrown.message);
    return { kind: "unavailable" };
  }
}
