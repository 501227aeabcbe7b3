import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  idsOf,
  indexOf,
  openSearch,
  question,
  type SearchHarness,
} from "../../backend/integration-tests/search/harness";
import { readProducts, readQueries, relevantIds } from "./labelled-queries";
import { mean, recallAt10, reciprocalRank } from "./measures.mjs";

const INDEX = indexOf({
  id: { type: "keyword" },
  title: { type: "text", searchable: { weight: 4 } },
  producer: { type: "text", searchable: { weight: 3 } },
  place: { type: "text", searchable: { weight: 2 } },
});
const AS_IN_THE_SHOP = {
  match_strategy: "last" as const,
  typo_tolerance: true,
  provider_options: { "search-vietnamese": { any_word: true } },
};

const products = readProducts();
const queries = readQueries();

describe("relevance over the real products", () => {
  let search: SearchHarness;
  const judged: { q: string; kind: string; rank: number; recall: number; first: string }[] = [];

  beforeAll(async () => {
    search = await openSearch();
    await search.service.upsertIndex({ index: INDEX });
    await search.service.upsertDocuments({
      index: INDEX.physical_name,
      documents: products.map(({ id, name, producer, commune, district, province }) => ({
        id,
        title: name,
        producer,
        place: [commune, district, province].filter(Boolean).join(", "),
      })),
    });
    for (const query of queries) {
      const result = await search.service.search(
        question(INDEX, { q: query.q, pagination: { take: 50 }, search_options: AS_IN_THE_SHOP, retrieve: ["title"] }),
      );
      const relevant = relevantIds(query, products);
      judged.push({
        q: query.q,
        kind: query.kind,
        rank: reciprocalRank(idsOf(result), relevant),
        recall: recallAt10(idsOf(result), relevant),
        first: String(result.hits[0]?.document.title ?? "nothing"),
      });
    }
    report();
  });
  afterAll(() => search.close());

  function report(): void {
    for (const kind of [...new Set(judged.map((entry) => entry.kind))]) {
      const entries = judged.filter((entry) => entry.kind === kind);
      console.log(kind.padEnd(10), `${entries.length}`.padStart(4), figures(entries));
    }
    console.log("all".padEnd(10), `${judged.length}`.padStart(4), figures(judged));
    for (const { q, rank, recall, first } of judged.filter((entry) => entry.rank < 1 || entry.recall < 1)) {
      console.log(`  missed: "${q}" rank ${rank.toFixed(2)} recall ${recall.toFixed(2)}, first "${first}"`);
    }
  }

  function figures(entries: typeof judged): string {
    const rank = mean(entries.map((entry) => entry.rank));
    const recall = mean(entries.map((entry) => entry.recall));
    return `MRR ${rank.toFixed(4)}  recall@10 ${recall.toFixed(4)}`;
  }

  it("is judged by at least 120 queries, each with products to find", () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    for (const query of queries) expect(relevantIds(query, products).size, query.q).toBeGreaterThan(0);
  });

  it("reaches an MRR of 0.95", () => {
    expect(mean(judged.map(({ rank }) => rank))).toBeGreaterThanOrEqual(0.95);
  });

  it("reaches a recall@10 of 0.99", () => {
    expect(mean(judged.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.99);
  });
});
