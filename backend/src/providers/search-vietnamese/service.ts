import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { AbstractSearchProviderService, projectDocument } from "@medusajs/framework/utils";
import { providerOptionsSchema, type ResultMetadata, SEARCH_VIETNAMESE } from "./options";
import { planHash, planIndex } from "./plan/index-plan";
import { type Found, Searcher } from "./query/searcher";
import { Catalogue, findEntry, listInfos } from "./store/catalogue";
import { type Database, postgresDatabase } from "./store/database";
import { clearDocuments, deleteDocuments } from "./store/delete-documents";
import { createTables, dropTables } from "./store/tables";
import { writeDocuments } from "./store/write-documents";

type Dependencies = { __pg_connection__: Knex };

/**
 * Search provider for Vietnamese on any PostgreSQL from version 13, without extensions: everything that depends on the
 * language (folding, spelling variants, sort order, typing errors) happens in TypeScript, the same for documents and
 * queries, so the locale of the database plays no part.
 */
export class VietnameseSearchService extends AbstractSearchProviderService {
  static override identifier = SEARCH_VIETNAMESE;

  private readonly database: Database;
  private readonly catalogue: Catalogue;
  private readonly searcher: Searcher;

  constructor({ __pg_connection__ }: Dependencies, options: unknown) {
    super();
    this.database = postgresDatabase(__pg_connection__);
    this.catalogue = new Catalogue(this.database);
    this.searcher = new Searcher(this.database, this.catalogue, providerOptionsSchema.parse(options ?? {}));
  }

  /** Creates the tables of a version, or replaces them where they were made for another definition. */
  override async upsertIndex({
    index,
  }: {
    index: SearchTypes.ResolvedSearchIndexDefinition;
  }): Promise<SearchTypes.SearchTask> {
    const plan = planIndex(index);
    const name = index.physical_name;
    const existing = await findEntry(this.database, name);
    if (existing?.plan_hash !== planHash(plan)) {
      await this.database.change([...(existing ? dropTables(name) : []), ...createTables(name, plan)]);
      this.searcher.forget(name);
    }
    return succeeded(name);
  }

  override async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await this.database.change(dropTables(index));
    this.searcher.forget(index);
    return succeeded(index);
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    return listInfos(this.database, SEARCH_VIETNAMESE);
  }

  override async upsertDocuments(input: {
    index: string;
    documents: SearchTypes.SearchDocument[];
  }): Promise<SearchTypes.SearchTask> {
    await writeDocuments(this.database, await this.catalogue.retrieveFresh(input.index), input.documents);
    return succeeded(input.index);
  }

  override async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    await deleteDocuments(this.database, await this.catalogue.retrieveFresh(index), filters);
    return succeeded(index);
  }

  override async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await clearDocuments(this.database, await this.catalogue.retrieveFresh(index));
    return succeeded(index);
  }

  override async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    return toResult(input, await this.searcher.search(input));
  }

  override async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    const found = await this.searcher.searchMany(inputs);
    return inputs.flatMap((input, index) => (found[index] ? [toResult(input, found[index])] : []));
  }
}

/** Writes land with their statement, so every task is done when it is returned. */
function succeeded(index: string): SearchTypes.SearchTask {
  return { index, status: "succeeded" };
}

function toResult(
  input: SearchTypes.ProviderSearchQuery,
  { request, understanding, list, facets, page }: Found,
): SearchTypes.SearchResult {
  const metadata: ResultMetadata = {
    stage: understanding?.stage ?? null,
    revision: `${request.entry.name}:${page.snapshot.revision}`,
  };
  return {
    hits: page.hits.map(({ place, id, document }) => ({
      id,
      document: projectDocument(document, input.attributes_to_retrieve),
      ...(list.scores === null ? {} : { score: list.scores[request.skip + place] }),
    })),
    ...(input.search_options?.facets?.length ? { facets } : {}),
    metadata: {
      skip: request.skip,
      take: request.take,
      count: request.wantsCount ? list.positions.length : null,
      ...(input.q === undefined ? {} : { query: input.q }),
    },
    provider_metadata: metadata,
  };
}
