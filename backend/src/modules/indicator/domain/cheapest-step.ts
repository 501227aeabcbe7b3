import type { OfflineStep } from "../../../contracts/indicator-offline";

/** The steps from the cheapest to the dearest, by whose time they take: an officer's minute, the producer's, or a visit. */
export const STEPS: readonly OfflineStep[] = [
  "decide_review",
  "check_link",
  "restore_listing",
  "send_listing",
  "reconnect_shop",
  "connect_shop",
  "remind",
  "invite",
  "name_producer",
];

/** What is known of a product that a share misses, on the channels that share counts. */
export type OfflineFacts = {
  /** A question about a page of it waits for a person. */
  inReview: boolean;
  /** Its page is known, and seen too long ago, only claimed or never looked at. */
  unproven: boolean;
  /** Seen where it could not be bought. */
  notBuyable: boolean;
  /** We keep a listing of it. */
  listed: boolean;
  /** The best shop of its producer. */
  shop: "connected" | "reconnect" | null;
  account: "owned" | "invited" | "none";
  /** The register says whose it is. */
  hasProducer: boolean;
};

/** The cheapest next step towards a product being seen online: the first that is open for it. */
export function cheapestStep(facts: OfflineFacts): OfflineStep {
  if (facts.inReview) return "decide_review";
  if (facts.unproven) return "check_link";
  if (facts.notBuyable || facts.listed) return "restore_listing";
  if (!facts.hasProducer) return "name_producer";
  if (facts.shop === "connected") return "send_listing";
  if (facts.shop === "reconnect") return "reconnect_shop";
  if (facts.account === "owned") return "connect_shop";
  return facts.account === "invited" ? "remind" : "invite";
}

/** Steps that are done once for a producer and open the way for everything of theirs. */
const FOR_ALL_OF_A_PRODUCER: ReadonlySet<OfflineStep> = new Set(["reconnect_shop", "connect_shop", "remind", "invite"]);

type Stepped = { step: OfflineStep; producer: string | null };
type Reach<One> = { one: One; reaches: number };

/**
 * Puts products in the order in which work moves the share most: the cheapest step first, of equal steps the one that reaches most products,
 * products of one producer together. Ids break ties, so that pages do not shift.
 */
export function orderedByStep<One extends Stepped & { id: string }>(all: readonly One[]): Reach<One>[] {
  const together = new Map<string, number>();
  for (const one of all) together.set(keyOf(one), (together.get(keyOf(one)) ?? 0) + 1);
  return all
    .map((one) => ({ one, reaches: FOR_ALL_OF_A_PRODUCER.has(one.step) ? (together.get(keyOf(one)) ?? 1) : 1 }))
    .sort(
      (a, b) =>
        STEPS.indexOf(a.one.step) - STEPS.indexOf(b.one.step) ||
        b.reaches - a.reaches ||
        compare(a.one.producer ?? "", b.one.producer ?? "") ||
        compare(a.one.id, b.one.id),
    );
}

const keyOf = ({ step, producer }: Stepped) => `${step} ${producer ?? ""}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
