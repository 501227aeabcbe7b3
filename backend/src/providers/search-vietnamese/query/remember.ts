import { LRUCache } from "lru-cache";

/**
 * Answers kept in memory, those unused for longest forgotten first. The revision of the index belongs into the key: a
 * change of the index makes other keys, so an answer is never older than the index.
 */
export class Remembered<Answer extends object> {
  private readonly answers: LRUCache<string, Answer> | null;
  private readonly pending = new Map<string, Promise<Answer>>();

  /** @param capacity largest sum of sizes; 0 remembers nothing */
  constructor(capacity: number, size: (answer: Answer) => number) {
    this.answers =
      capacity === 0
        ? null
        : new LRUCache({ maxSize: capacity, sizeCalculation: (answer) => Math.max(1, size(answer)) });
  }

  /** The remembered answer, or a computed one. Equal questions asked at the same time are computed once. */
  async obtain(question: readonly unknown[], compute: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const known = this.answers?.get(key) ?? this.pending.get(key);
    if (known !== undefined) return known;
    const computing = compute().finally(() => this.pending.delete(key));
    this.pending.set(key, computing);
    const answer = await computing;
    this.answers?.set(key, answer);
    return answer;
  }
}
