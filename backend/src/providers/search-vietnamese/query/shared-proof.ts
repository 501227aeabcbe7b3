import type { CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { readSnapshot, type Snapshot } from "./lists";

type Index = Pick<CatalogueEntry, "name">;

/**
 * Reads the state of an index once for all who ask before the reading begins. Nobody is given a state read before they asked,
 * so many questions at once cost two readings, not one each.
 */
export class SharedProof {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly waiting = new Map<string, Promise<Snapshot>>();

  constructor(private readonly database: Database) {}

  of(index: Index): Promise<Snapshot> {
    const waiting = this.waiting.get(index.name);
    if (waiting) return waiting;
    const begin = () => this.begin(index);
    const next = (this.running.get(index.name) ?? Promise.resolve()).then(begin, begin);
    this.waiting.set(index.name, next);
    return next;
  }

  private begin(index: Index): Promise<Snapshot> {
    const reading = readSnapshot(this.database, index);
    const done = () => {
      if (this.running.get(index.name) === reading) this.running.delete(index.name);
    };
    this.waiting.delete(index.name);
    this.running.set(index.name, reading);
    reading.then(done, done);
    return reading;
  }
}
