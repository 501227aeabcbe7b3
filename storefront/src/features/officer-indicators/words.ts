import type { ContactWay, OfflineStep } from "@contracts/indicator-offline";

/** Steps from the cheapest to the dearest, as the backend orders them. */
export const STEPS = [
  "decide_review",
  "check_link",
  "restore_listing",
  "send_listing",
  "reconnect_shop",
  "connect_shop",
  "remind",
  "invite",
  "name_producer",
] as const satisfies readonly OfflineStep[];

export const WAYS = ["call", "visit", "message"] as const satisfies readonly ContactWay[];
