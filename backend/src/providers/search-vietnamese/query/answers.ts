import type { ProviderOptions } from "../options";
import type { Database } from "../store/database";
import { Vocabularies } from "../typo/vocabularies";
import type { Facet } from "./facet-request";
import { type FacetResults, readFacets } from "./facets";
import { countMatches, foundCondition, type ResultList, readList, type Snapshot } from "./lists";
import type { Matching } from "./matching";
import { Remembered } from "./remember";
import type { Request } from "./request";
import { type Evidence, type Understanding, understand } from "./stages";

/** What a request finds, before any document of it is read. */
export type Answer = {
  /** Null for a request without text. */
  understanding: Understanding | null;
  list: ResultList;
  facets: FacetResults;
};

const NOT_LISTED: ResultList = { positions: new Int32Array(), scores: null };

/**
 * Computes answers and remembers their parts per state of the index: how a text was understood, the ordered list of
 * everything found, and its facet counts.
 */
export class Answers {
  private readonly vocabularies: Vocabularies;
  private readonly understandings: Remembered<Understanding>;
  private readonly lists: Remembered<ResultList>;
  private readonly facets: Remembered<FacetResults>;

  constructor(
    private readonly database: Database,
    private readonly options: ProviderOptions,
  ) {
    this.vocabularies = new Vocabularies(database);
    this.understandings = new Remembered(options.remembered_answers, () => 1);
    this.lists = new Remembered(options.remembered_positions, ({ positions }) => positions.length);
    this.facets = new Remembered(options.remembered_answers, () => 1);
  }

  /** @param at state of the index the answer is remembered under */
  async of(at: Snapshot, request: Request, facets: readonly Facet[]): Promise<Answer> {
    const { entry, text, filters, order, wantsScores } = request;
    const where = [entry.name, at, text];
    const listed = new Map<Matching, ResultList>();
    const understanding =
      text && (await this.understandings.obtain(where, () => understand(text, this.evidence(at, request, listed))));
    const known = understanding?.matching ? listed.get(understanding.matching) : undefined;
    const [list, counted] = await Promise.all([
      isListed(request)
        ? this.lists.obtain(
            [where, filters, order.sql, wantsScores],
            async () => known ?? readList(this.database, request, understanding),
          )
        : NOT_LISTED,
      this.facets.obtain([where, filters, facets], () =>
        readFacets(this.database, entry, foundCondition(request, understanding), facets),
      ),
    ]);
    return { understanding, list, facets: counted };
  }

  /**
   * Without filters the list a reading of the text finds also tells how many it finds, so choosing the reading costs
   * nothing extra: the lists read on the way are kept in `listed`.
   */
  private evidence(at: Snapshot, request: Request, listed: Map<Matching, ResultList>): Evidence {
    const enough = this.options.enough_hits;
    return {
      enough,
      vocabulary: () => this.vocabularies.of(request.entry, at.wordRevision),
      count: async (matching) => {
        if (request.isFiltered || !isListed(request))
          return countMatches(this.database, request.entry, matching, enough);
        const list = await readList(this.database, request, { stage: "exact", matching });
        listed.set(matching, list);
        return list.positions.length;
      },
    };
  }
}

function isListed({ take, wantsCount }: Request): boolean {
  return take > 0 || wantsCount;
}
