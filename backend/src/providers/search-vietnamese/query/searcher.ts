import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { ProviderOptions } from "../options";
import type { Catalogue } from "../store/catalogue";
import type { Database } from "../store/database";
import { Vocabularies } from "../typo/vocabularies";
import { type Facet, readFacet } from "./facet-request";
import { type FacetResults, readFacets } from "./facets";
import { foundCondition, type ResultList, type ResultPage, readList, readPage } from "./lists";
import { Remembered } from "./remember";
import { type Request, readRequest } from "./request";
import { Stages, type Understanding } from "./stages";

/** A change between two statements of one search makes it start again; under constant writing it stops trying. */
const ATTEMPTS = 3;

/** Everything an answer is made of, all of one revision of the index. */
export type Found = {
  request: Request;
  understanding: Understanding | null;
  list: ResultList;
  facets: FacetResults;
  page: ResultPage;
};

/**
 * Answers searches. Three things are remembered per revision of the index: how a text was understood, the ordered list of
 * everything a query finds, and its facet counts. The usual request then needs one statement, which reads the page and
 * proves by the revision that what was remembered still holds.
 */
export class Searcher {
  /** Revision of each index when it was last read. */
  private readonly revisions = new Map<string, number>();
  private readonly stages: Stages;
  private readonly understandings: Remembered<Understanding>;
  private readonly lists: Remembered<ResultList>;
  private readonly facets: Remembered<FacetResults>;

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    options: ProviderOptions,
  ) {
    this.stages = new Stages(database, new Vocabularies(database), options.enough_hits);
    this.understandings = new Remembered(options.remembered_answers, () => 1);
    this.lists = new Remembered(options.remembered_positions, ({ positions }) => positions.length);
    this.facets = new Remembered(options.remembered_answers, () => 1);
  }

  /**
   * @param proven revisions read a moment ago; a query that wants no documents of such an index needs no statement at all
   * @throws MedusaError NOT_FOUND without the index, NOT_ALLOWED or INVALID_DATA for a query it cannot answer
   */
  async search(input: SearchTypes.ProviderSearchQuery, proven?: ReadonlyMap<string, number>): Promise<Found> {
    const name = input.index.physical_name;
    for (let attempt = 1; ; attempt += 1) {
      const revision = proven?.get(name) ?? this.revisions.get(name) ?? 0;
      const { consistent, found } = await this.attempt(input, revision, proven?.has(name) === true).catch((error) => {
        if (isNotFound(error)) this.forget(name);
        throw error;
      });
      if (consistent || attempt === ATTEMPTS) return found;
    }
  }

  /** Answers several queries; those on one index share the proof of its revision. */
  async searchMany(inputs: readonly SearchTypes.ProviderSearchQuery[]): Promise<Found[]> {
    const [first, ...others] = inputs;
    if (first === undefined) return [];
    const found = await this.search(first);
    const proven = new Map([[found.request.entry.name, found.page.revision]]);
    return [found, ...(await Promise.all(others.map((input) => this.search(input, proven))))];
  }

  /** Drops what is known of an index that was dropped or made anew. */
  forget(name: string): void {
    this.revisions.delete(name);
    this.catalogue.forget(name);
  }

  /** One try at a revision believed to be current; consistent when it was. */
  private async attempt(input: SearchTypes.ProviderSearchQuery, revision: number, isProven: boolean) {
    const entry = await this.catalogue.retrieve(input.index.physical_name);
    const request = readRequest(input, entry);
    const facets = (input.search_options?.facets ?? []).map((facet) => readFacet(facet, entry.plan));
    const answer = await this.findAt(revision, request, facets);
    const { skip, take } = request;
    if (take === 0 && isProven) return { consistent: true, found: { ...answer, page: { planHash: entry.plan_hash, revision, hits: [] } } };
    const page = await readPage(this.database, entry, answer.list.positions.subarray(skip, skip + take));
    this.revisions.set(entry.name, page.revision);
    if (page.planHash !== entry.plan_hash) this.forget(entry.name);
    return { consistent: page.revision === revision && page.planHash === entry.plan_hash, found: { ...answer, page } };
  }

  private async findAt(revision: number, request: Request, facets: readonly Facet[]): Promise<Omit<Found, "page">> {
    const { entry, text, filters, order } = request;
    const at = [entry.name, entry.plan_hash, revision];
    const understanding =
      text && (await this.understandings.obtain([at, text], () => this.stages.understand(entry, text)));
    const what = [at, text, filters];
    const [list, counted] = await Promise.all([
      request.take === 0 && !request.wantsCount
        ? NOT_LISTED
        : this.lists.obtain([what, order.sql, request.wantsScores], () => readList(this.database, request, understanding)),
      this.facets.obtain([what, facets], () =>
        readFacets(this.database, entry, foundCondition(request, understanding), facets),
      ),
    ]);
    return { request, understanding, list, facets: counted };
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND;
}

const NOT_LISTED: ResultList = { positions: new Int32Array(), scores: null };
