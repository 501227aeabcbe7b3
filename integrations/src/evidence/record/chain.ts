import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type CheckBody, checkBody } from "./body";

/** A check as it is kept: never changed, and bound to the one before it. */
export interface EvidenceRecord {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  /** Hash of the record before; of the first record, 64 zeros. */
  readonly previous: string;
  readonly body: CheckBody;
  /** SHA-256 of sequence, previous and body as canonical JSON (RFC 8785). */
  readonly hash: string;
}

export type ChainHead = Pick<EvidenceRecord, "sequence" | "hash">;

/** Where every chain begins. */
export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: "0".repeat(64) };

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function hashOf(record: Omit<EvidenceRecord, "hash">): string {
  const { sequence, previous, body } = record;
  return sha256(canonicalize({ sequence, previous, body }) ?? "");
}

/**
 * The next record of a chain. Storing it and moving the head is one transaction of the caller, under a lock.
 * @throws ZodError when the body is not a lawful check
 */
export function nextRecord(head: ChainHead, body: CheckBody): EvidenceRecord {
  const unsealed = { sequence: head.sequence + 1, previous: head.hash, body: checkBody.parse(body) };
  return { ...unsealed, hash: hashOf(unsealed) };
}

export type ChainFault =
  | { readonly kind: "gap"; readonly sequence: number; readonly expected: number }
  | { readonly kind: "broken_link"; readonly sequence: number }
  | { readonly kind: "changed"; readonly sequence: number }
  | { readonly kind: "unlawful"; readonly sequence: number }
  /** A head that was published before does not stand in this chain: rewritten, or cut off behind. */
  | { readonly kind: "lost_anchor"; readonly sequence: number };

export type ChainReport =
  | { readonly intact: true; readonly head: ChainHead }
  | { readonly intact: false; readonly head: ChainHead; readonly fault: ChainFault };

/** Checks a chain record by record, so that millions never stand in memory at once. */
export class ChainVerifier {
  private head: ChainHead = EMPTY_CHAIN;
  private fault: ChainFault | undefined;
  private readonly anchors: Map<number, string>;

  /** @param anchors heads that were published or kept elsewhere: without them nobody sees that the end is missing */
  constructor(anchors: readonly ChainHead[] = []) {
    this.anchors = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  }

  /** @returns false from the first fault on; later records say nothing any more */
  take(record: EvidenceRecord): boolean {
    this.fault ??= this.faultOf(record);
    if (this.fault) return false;
    this.anchors.delete(record.sequence);
    this.head = { sequence: record.sequence, hash: record.hash };
    return true;
  }

  report(): ChainReport {
    const [missing] = [...this.anchors.keys()].filter((sequence) => sequence > 0).sort((a, b) => a - b);
    const lost = missing === undefined ? undefined : ({ kind: "lost_anchor", sequence: missing } as const);
    const fault = this.fault ?? lost;
    return fault ? { intact: false, head: this.head, fault } : { intact: true, head: this.head };
  }

  private faultOf(record: EvidenceRecord): ChainFault | undefined {
    const { sequence } = record;
    const expected = this.head.sequence + 1;
    if (sequence !== expected) return { kind: "gap", sequence, expected };
    if (record.previous !== this.head.hash) return { kind: "broken_link", sequence };
    if (hashOf(record) !== record.hash) return { kind: "changed", sequence };
    if (!checkBody.safeParse(record.body).success) return { kind: "unlawful", sequence };
    const anchor = this.anchors.get(sequence);
    return anchor !== undefined && anchor !== record.hash ? { kind: "lost_anchor", sequence } : undefined;
  }
}

/** Whether nothing was changed, removed, added in between or put in another order. */
export function verifyChain(records: Iterable<EvidenceRecord>, anchors: readonly ChainHead[] = []): ChainReport {
  const verifier = new ChainVerifier(anchors);
  for (const record of records) if (!verifier.take(record)) break;
  return verifier.report();
}
