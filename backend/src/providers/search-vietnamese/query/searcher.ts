import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { ProviderOptions } from "../options";
import type { Catalogue, CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { type Answer, Answers } from "./answers";
import { Documents } from "./documents";
import { readFacet } from "./facet-request";
import { type ResultPage, readPage, type Snapshot } from "./lists";
import { type Request, readRequest } from "./request";
import { SharedProof } from "./shared-proof";

/** A change between two statements of one search makes it start again; under constant writing it stops trying. */
const ATTEMPTS = 3;

/** Everything a result is made of, all of one state of the index. */
export type Found = Omit<Answer, "page"> & { request: Request; page: ResultPage };

/** Nothing is known yet; no index is ever in this state. */
const UNKNOWN: Snapshot = { planHash: "", revision: 0, wordRevision: 0 };

/**
 * Answers searches. What is found is remembered on the belief that the index has not changed since it was last read; the
 * statement that reads the page brings the state of the index along and so proves the belief, or has it all done again.
 * A question asked before needs that one statement; so does a new one, which reads list, page and facets at once.
 */
export class Searcher {
  /** The state of each index when it was last read. */
  private readonly snapshots = new Map<string, Snapshot>();
  private readonly answers: Answers;
  private readonly documents: Documents;
  private readonly proof: SharedProof;

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    options: ProviderOptions,
  ) {
    this.answers = new Answers(database, options);
    this.documents = new Documents(options.remembered_documents);
    this.proof = new SharedProof(database);
  }

  /**
   * @param proven states read a moment ago; a query that wants no documents of such an index needs no statement at all
   * @throws MedusaError NOT_FOUND without the index, NOT_ALLOWED or INVALID_DATA for a query it cannot answer
   */
  async search(input: SearchTypes.ProviderSearchQuery, proven?: ReadonlyMap<string, Snapshot>): Promise<Found> {
    const name = input.index.physical_name;
    for (let attempt = 1; ; attempt += 1) {
      const fresh = attempt === 1 ? proven?.get(name) : undefined;
      const believed = fresh ?? this.snapshots.get(name) ?? UNKNOWN;
      const found = await this.attempt(input, believed, fresh !== undefined).catch((error) => {
        if (isNotFound(error)) this.forget(name);
        throw error;
      });
      if (isSame(found.page.snapshot, believed) || attempt === ATTEMPTS) return found;
    }
  }

  /** Answers several queries; those on one index share the proof of its state. */
  async searchMany(inputs: readonly SearchTypes.ProviderSearchQuery[]): Promise<Found[]> {
    const [first, ...others] = inputs;
    if (first === undefined) return [];
    const found = await this.search(first);
    const proven = new Map([[found.request.entry.name, found.page.snapshot]]);
    return [found, ...(await Promise.all(others.map((input) => this.search(input, proven))))];
  }

  /** Drops what is known of an index that was dropped or made anew. */
  forget(name: string): void {
    this.snapshots.delete(name);
    this.catalogue.forget(name);
  }

  /** One try on the belief that the index is in some state. The page tells whether it was. */
  private async attempt(input: SearchTypes.ProviderSearchQuery, believed: Snapshot, isProven: boolean): Promise<Found> {
    const entry = await this.catalogue.retrieve(input.index.physical_name);
    const request = readRequest(input, entry);
    const facets = (input.search_options?.facets ?? []).map((facet) => readFacet(facet, entry.plan));
    const answer = await this.answers.of(believed, request, facets);
    const { skip, take } = request;
    if (take === 0 && isProven) return { ...answer, request, page: { snapshot: believed, hits: [] } };
    const page = await this.pageOf(entry, believed, answer.list.positions.subarray(skip, skip + take), answer.page);
    this.snapshots.set(entry.name, page.snapshot);
    if (page.snapshot.planHash !== entry.plan_hash) this.catalogue.forget(entry.name);
    return { ...answer, request, page };
  }

  /** The documents of a page and the state of the index: read at once, or remembered and only the state read. */
  private async pageOf(
    entry: CatalogueEntry,
    believed: Snapshot,
    positions: Int32Array,
    first: ResultPage | null,
  ): Promise<ResultPage> {
    const known = first ? null : this.documents.known(entry, believed, positions);
    if (known) return { hits: known, snapshot: await this.proof.of(entry) };
    const page = first ?? (await readPage(this.database, entry, positions));
    this.documents.keep(entry, positions, page);
    return page;
  }
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  return a.revision === b.revision && a.planHash === b.planHash;
}

function isNotFound(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND;
}
