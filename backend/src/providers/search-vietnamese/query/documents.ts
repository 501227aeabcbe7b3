import { LRUCache } from "lru-cache";
import type { CatalogueEntry } from "../store/catalogue";
import type { ResultPage, Snapshot } from "./lists";

type Hit = ResultPage["hits"][number];
type Kept = Pick<Hit, "id" | "document">;

/**
 * Documents read lately, each under the state of the index it was read at: a page of them needs no more than the proof that
 * this still is the state. Whoever gets one only reads it.
 */
export class Documents {
  private readonly kept: LRUCache<string, Kept> | null;

  /** @param capacity number of documents; 0 remembers nothing */
  constructor(capacity: number) {
    this.kept = capacity === 0 ? null : new LRUCache({ max: capacity });
  }

  /** The documents at some positions; null where one of them is not known. */
  known({ name }: CatalogueEntry, at: Snapshot, positions: Int32Array): Hit[] | null {
    const hits: Hit[] = [];
    for (const [place, position] of positions.entries()) {
      const kept = this.kept?.get(keyOf(name, at, position));
      if (!kept) return null;
      hits.push({ place, ...kept });
    }
    return hits;
  }

  /** @param positions of the page's places */
  keep({ name }: CatalogueEntry, positions: Int32Array, { snapshot, hits }: ResultPage): void {
    for (const { place, id, document } of hits) {
      const position = positions[place];
      if (position !== undefined) this.kept?.set(keyOf(name, snapshot, position), { id, document });
    }
  }
}

function keyOf(name: string, { planHash, revision }: Snapshot, position: number): string {
  return `${name} ${planHash} ${revision} ${position}`;
}
