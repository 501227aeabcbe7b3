import type { IsoInstant } from "./common";

/** Somebody says a producer is theirs. */
export type OwnershipDispute = {
  id: string;
  producer: { id: string; handle: string; name: string; place: string };
  claimant: { name: string; phone: string | null; email: string | null };
  message: string;
  opened_at: IsoInstant;
  state: "open" | "granted" | "refused" | "withdrawn";
  decided_at: IsoInstant | null;
  reason: string | null;
  /** Who runs the producer's account now. */
  owners: { name: string; phone: string | null; email: string | null }[];
};

/** `GET /officer/access/disputes`: of the caller's units, the open ones first. */
export type OwnershipDisputes = { disputes: OwnershipDispute[] };

/**
 * `POST /officer/access/disputes/{id}`; 409 `wrong_state` where it was decided already. `replace`: those who worked for the producer
 * until now no longer do.
 */
export type DisputeDecision = { decision: "grant" | "refuse"; replace?: boolean; reason: string };
