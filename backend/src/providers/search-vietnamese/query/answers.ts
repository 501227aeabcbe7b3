import type { ProviderOptions } from "../options";
import type { Database } from "../store/database";
import { Vocabularies } from "../typo/vocabularies";
import type { Facet } from "./facet-request";
import { type FacetResults, readFacets } from "./facets";
import { type FirstReading, readFirst } from "./first-reading";
import { countMatches, foundCondition, type ResultList, type ResultPage, type Snapshot } from "./lists";
import type { Matching } from "./matching";
import { Remembered } from "./remember";
import type { Request } from "./request";
import { type Evidence, type Understanding, understand } from "./stages";

/** What a request finds. */
export type Answer = {
  /** Null for a request without text. */
  understanding: Understanding | null;
  list: ResultList;
  facets: FacetResults;
  /** Its documents, where the list was read for this request; null where it was remembered. */
  page: ResultPage | null;
};

const NOT_LISTED: ResultList = { positions: new Int32Array(), scores: null };

/** What was read for one request, by the reading of its text (null without text). */
type Readings = Map<Matching | null, FirstReading>;

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
    const readings: Readings = new Map();
    const understanding =
      text &&
      (await this.understandings.obtain(where, () => understand(text, this.evidence(at, request, facets, readings))));
    const matching = understanding?.matching ?? null;
    const list = isListed(request)
      ? await this.lists.obtain([where, filters, order.sql, wantsScores], () =>
          this.read(request, understanding, facets, readings),
        )
      : NOT_LISTED;
    const first = readings.get(matching);
    const counted = await this.facets.obtain(
      [where, filters, facets],
      async () => first?.facets ?? readFacets(this.database, entry, foundCondition(request, understanding), facets),
    );
    return { understanding, list, facets: counted, page: first?.page ?? null };
  }

  /** Reads a list, or takes it from what was read already to understand the text. */
  private async read(
    request: Request,
    understanding: Understanding | null,
    facets: readonly Facet[],
    readings: Readings,
  ): Promise<ResultList> {
    const matching = understanding?.matching ?? null;
    const reading = readings.get(matching) ?? (await readFirst(this.database, request, understanding, facets));
    readings.set(matching, reading);
    return reading.list;
  }

  /**
   * Without filters the list a reading of the text finds also tells how many it finds, so choosing the reading costs
   * nothing extra: what is read on the way is kept in `readings`.
   */
  private evidence(at: Snapshot, request: Request, facets: readonly Facet[], readings: Readings): Evidence {
    const enough = this.options.enough_hits;
    return {
      enough,
      vocabulary: () => this.vocabularies.of(request.entry, at.wordRevision),
      count: async (matching) => {
        if (request.isFiltered || !isListed(request))
          return countMatches(this.database, request.entry, matching, enough);
        const { positions } = await this.read(request, { stage: "exact", matching }, facets, readings);
        return positions.length;
      },
    };
  }
}

function isListed({ take, wantsCount }: Request): boolean {
  return take > 0 || wantsCount;
}
