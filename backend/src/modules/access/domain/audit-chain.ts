import { createHash } from "node:crypto";

/** One line of the log of acts, without its place in the chain. Ids only, never names or addresses of people. */
export type Act = {
  id: string;
  at: string;
  request_id: string;
  /** `asked` is written before anything happens, `done` with the answer: one without the other tells of a crash. */
  phase: "asked" | "done";
  actor_id: string | null;
  on_behalf_of: string | null;
  action: string;
  target_kind: string | null;
  target_id: string | null;
  unit_ids: string[];
  status: number | null;
  before: unknown;
  after: unknown;
};

export type ChainedAct = Act & { seq: number; previous_hash: string; hash: string };

/** The hash before the first line. */
export const FIRST_HASH = "0".repeat(64);

/** Binds a line to everything before it: changing, removing or inserting one breaks every hash after it. */
export function hashOfAct(previousHash: string, seq: number, act: Act): string {
  const { id, at, request_id, phase, actor_id, on_behalf_of, action, target_kind, target_id } = act;
  const who = [id, at, request_id, phase, actor_id, on_behalf_of, action, target_kind, target_id];
  const what = [act.unit_ids, act.status, canonical(act.before), canonical(act.after)];
  return createHash("sha256")
    .update(JSON.stringify([previousHash, seq, ...who, ...what]))
    .digest("hex");
}

/** The first line at which the chain does not hold; null where it holds to the end. */
export function brokenAt(acts: Iterable<ChainedAct>, from: { seq: number; hash: string }): number | null {
  let last = from;
  for (const act of acts) {
    const fits = act.seq === last.seq + 1 && act.previous_hash === last.hash;
    if (!fits || hashOfAct(act.previous_hash, act.seq, act) !== act.hash) return last.seq + 1;
    last = { seq: act.seq, hash: act.hash };
  }
  return null;
}

/** JSON with sorted keys: PostgreSQL's `jsonb` does not keep their order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, canonical(held)]));
}
