import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import * as facts from "./facts";
import * as presence from "./presence";
import * as proofs from "./proofs";
import * as publications from "./publications";
import { type Pulse, readPulse, readSettling } from "./pulse";
import { type Reference, readReference } from "./reference";
import { type RegisterVersion, versionsSince } from "./register-versions";

/** All statements of this module, on one database. */
export class IndicatorStore {
  constructor(readonly knex: Knex) {}

  pulse(since: string): Promise<Pulse> {
    return readPulse(this.knex, since);
  }

  settling(): Promise<{ now: number; settled: number }> {
    return readSettling(this.knex);
  }

  registerVersions(since: string): Promise<RegisterVersion[]> {
    return versionsSince(this.knex, since);
  }

  reference(): Promise<Reference> {
    return readReference(this.knex);
  }

  facts(since: string): Promise<facts.WrittenFact[]> {
    return facts.factsSince(this.knex, since);
  }

  allSpans(wish: { samples: boolean; history: boolean }): AsyncGenerator<presence.PackedSpans[]> {
    return presence.allSpans(this.knex, wish);
  }

  spansOf(products: readonly string[], wish: { samples: boolean; history: boolean }): Promise<presence.PackedSpans[]> {
    return presence.spansOf(this.knex, products, wish);
  }

  productsSeenSince(mark: presence.PresenceMark): Promise<string[]> {
    return presence.productsSeenSince(this.knex, mark);
  }

  insertFact(fact: facts.NewFact): Promise<facts.FactRow | null> {
    return facts.insertFact(this.knex, fact);
  }

  findFact(id: string): Promise<facts.ShownFact | null> {
    return facts.findFact(this.knex, id);
  }

  factHistory(id: string): Promise<facts.ShownFact[]> {
    return facts.historyOf(this.knex, id);
  }

  pageOfFacts(filter: facts.FactFilter, limit: number, offset: number) {
    return facts.pageOfFacts(this.knex, filter, limit, offset);
  }

  storeProof(proof: proofs.NewProof): Promise<proofs.Proof> {
    return proofs.storeProof(this.knex, proof);
  }

  proofsOf(hashes: readonly string[]): Promise<proofs.Proof[]> {
    return proofs.proofsOf(this.knex, hashes);
  }

  readProof(sha256: string, units: readonly string[] | null) {
    return proofs.readProof(this.knex, sha256, units);
  }

  insertPublication(publication: publications.NewPublication): Promise<publications.Inserted> {
    return publications.insertPublication(this.knex, publication);
  }

  isPublished(basis: Parameters<typeof publications.isPublished>[1]): Promise<boolean> {
    return publications.isPublished(this.knex, basis);
  }

  findPublication(id: string) {
    return publications.findPublication(this.knex, id);
  }

  pageOfPublications(limit: number, offset: number) {
    return publications.pageOfPublications(this.knex, limit, offset);
  }

  restatements(): Promise<publications.Restatement[]> {
    return publications.restatements(this.knex);
  }

  publicationOf(basis: { cut_off: string; as_known: Date; within_id: string | null; year: number }) {
    return publications.publicationOf(this.knex, basis);
  }
}
