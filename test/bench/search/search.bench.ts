import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSearch, question, type SearchHarness } from "../../../backend/integration-tests/search/harness";
import { foldVietnamese } from "../../../backend/src/platform/vietnamese/fold";
import { figuresLine, type LoadFigures, load } from "../load";
import { generateDocuments, INDEX, PRODUCTS, stockEngine } from "./engines";
import { accentedQueries, mistypedQueries, type TypedQuery } from "./queries";

const CONNECTIONS = 10;
const SECONDS = 6;
const IN_THE_SHOP = {
  typo_tolerance: true,
  match_strategy: "last" as const,
  provider_options: { "search-vietnamese": { any_word: true } },
};

/** The providers alone, without HTTP and without Medusa around them; the routes are measured by routes.mjs. */
describe(`searching ${PRODUCTS} products with ${CONNECTIONS} connections, beside Medusa's own PostgreSQL provider`, () => {
  let search: SearchHarness;
  let stock: Awaited<ReturnType<typeof stockEngine>>;
  let accented: TypedQuery[];
  let mistyped: TypedQuery[];
  const page = { take: 24 };

  beforeAll(async () => {
    search = await openSearch();
    const documents = generateDocuments();
    const titles = documents.map(({ title }) => title);
    accented = accentedQueries(titles, 20_000, 1);
    mistyped = mistypedQueries(titles, 20_000, 2);
    stock = await stockEngine(search);
    await timed("load, this provider", async () => {
      await search.service.upsertIndex({ index: INDEX });
      await search.service.upsertDocuments({ index: INDEX.physical_name, documents });
    });
    await timed("load, stock provider", async () => {
      await stock.upsertIndex({ index: INDEX });
      await stock.upsertDocuments({ index: INDEX.physical_name, definition: INDEX, documents });
    });
    await search.connection.raw("VACUUM ANALYZE");
  });
  afterAll(() => search.close());

  async function timed(label: string, run: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await run();
    console.log(label.padEnd(44), `${((performance.now() - start) / 1000).toFixed(1)} s`);
  }

  async function measure(label: string, ask: (request: number) => Promise<unknown>): Promise<LoadFigures> {
    const figures = await load(CONNECTIONS, SECONDS, ask);
    console.log(figuresLine(label, figures));
    return figures;
  }

  const pick = (queries: TypedQuery[], request: number) => queries[request % queries.length]?.q ?? "";
  const ours = (rest: Parameters<typeof question>[1]) =>
    search.service.search(
      question(INDEX, { retrieve: ["title", "producer", "place", "stars"], pagination: page, ...rest }),
    );
  const theirs = (rest: Parameters<typeof question>[1]) =>
    stock.search(question(INDEX, { retrieve: ["title", "producer", "place", "stars"], pagination: page, ...rest }));

  it("answers accented searches within 60 ms at p95", async () => {
    const mine = await measure("accented search", (request) =>
      ours({ q: pick(accented, request), search_options: IN_THE_SHOP }),
    );
    await measure("accented search, stock", (request) =>
      theirs({ q: pick(accented, request), search_options: { match_strategy: "last" } }),
    );
    expect(mine.p95).toBeLessThanOrEqual(60);
  });

  it("answers searches with typing errors within 60 ms at p95, at least 50 times as fast", async () => {
    const mine = await measure("typo search", (request) =>
      ours({ q: pick(mistyped, request), search_options: IN_THE_SHOP }),
    );
    const other = await measure("typo search, stock", (request) =>
      theirs({ q: pick(mistyped, request), search_options: { typo_tolerance: true } }),
    );
    expect(mine.p95).toBeLessThanOrEqual(60);
    expect(mine.perSecond / other.perSecond).toBeGreaterThanOrEqual(50);
  });

  it("finds what was meant in spite of the error", async () => {
    const sample = mistyped.slice(0, 300);
    const found = await Promise.all(
      sample.map(async ({ q, meant }) => {
        const { hits } = await ours({ q, search_options: IN_THE_SHOP });
        return foldVietnamese(`${hits[0]?.document.title}`).startsWith(foldVietnamese(meant));
      }),
    );
    const right = found.filter(Boolean).length / found.length;
    console.log("typo searches whose first hit was meant".padEnd(44), `${(right * 100).toFixed(1)} %`);
    expect(right).toBeGreaterThanOrEqual(0.9);
  });

  it("answers lists at any depth within 60 ms at p95", async () => {
    const order = { title: "ASC" as const };
    const deep = { skip: 299 * 24, take: 24, order };
    const lists: [string, Parameters<typeof ours>[0]][] = [
      ["list, page 1", { pagination: { ...page, order } }],
      ["list, page 300", { pagination: deep }],
      ["group list, page 300", { pagination: deep, filters: { group: "Thực phẩm" } }],
      [
        "list, page 1 with facets",
        { pagination: { ...page, order }, search_options: { facets: ["stars", "group", "province"] } },
      ],
    ];
    for (const [label, rest] of lists) {
      expect((await measure(label, () => ours(rest))).p95).toBeLessThanOrEqual(60);
    }
  });

  it("answers single products within 60 ms at p95", async () => {
    const figures = await measure("product by handle", (request) =>
      ours({ filters: { handle: `product-${(request * 31) % PRODUCTS}` } }),
    );
    expect(figures.p95).toBeLessThanOrEqual(60);
  });
});
