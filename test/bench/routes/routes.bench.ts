import { afterAll, beforeAll, describe, it } from "vitest";
import type { Server } from "../../../backend/integration-tests/support/shop/processes";
import { generateRegister } from "../generate/register.mjs";
import { figuresLine } from "../load";
import { accentedQueries, mistypedQueries } from "../search/queries";
import { compare } from "../shop/compare";
import { fire, type Shot } from "../shop/fire";
import { type National, nationalShop, serveShop, serveStock, untilIdle, visitorHeaders } from "../shop/national";
import { CONNECTIONS, PAGE, PRODUCTS, SEED } from "../shop/size";

const SECONDS = 10;
/** The branch of food and drink holds most products, so its list has a page 300 too. */
const BRANCH = "1-thuc-pham";
const LAST = 300;
/** What Medusa's own starter storefront asks for its product page: with prices and stock, as ours answers. */
const STARTER_FIELDS = "*variants.calculated_price,+variants.inventory_quantity,*variants.images,+metadata,+tags";
/** What the shop counts with every search. */
const FACETS = [
  ...["groups", "province", "district", "commune", "producer", "legal_type", "state_1", "stars_1", "in_stock"],
  { field: "price", type: "stats" },
];

describe(`routes over ${PRODUCTS} products with ${CONNECTIONS} connections, beside stock Medusa`, () => {
  let national: National;
  let shop: Server;
  let stock: Server;
  let handles: string[];
  const titles = generateRegister(SEED, PRODUCTS).map(({ name }) => name);
  let visitors = 0;

  beforeAll(async () => {
    national = await nationalShop();
    // Both stand ready and only one is asked at a time: an idle server costs next to nothing.
    [shop, stock] = [await serveShop(national), await serveStock(national)];
    handles = await someHandles();
  }, 1_800_000);
  afterAll(async () => {
    await shop?.stop();
    await stock?.stop();
  });

  const ours = (path: string): Shot => ({ path, headers: visitorHeaders(`visitor-${visitors++}`) });
  const theirs = (path: string): Shot => ({ path, headers: national.stockHeaders });
  const withPrice = () => `region_id=${national.stockRegion}&fields=*variants.calculated_price`;
  const stockList = (page: number, more = "") =>
    theirs(`/store/products?limit=${PAGE}&offset=${(page - 1) * PAGE}&${withPrice()}${more}`);

  async function someHandles(): Promise<string[]> {
    const pages = await Promise.all(
      [1, 100, 200, 300, 400, 500, 600, 700].map((page) =>
        fetch(`${shop.url}/shop/products?limit=60&page=${page % 290 || 1}`),
      ),
    );
    const lists: { products: { handle: string }[] }[] = await Promise.all(pages.map((answer) => answer.json()));
    return lists.flatMap(({ products }) => products.map(({ handle }) => handle));
  }

  /** Ours first, from warm-up to the end: what stock Medusa has begun keeps the database busy after its callers have gone. */
  async function measure(what: string, mine: Shot[], stockShots: Shot[], bar: { times: number; p95?: number }) {
    await fire(shop.url, mine.slice(0, 50), 2);
    const ours = await fire(shop.url, mine, SECONDS);
    await fire(stock.url, stockShots.slice(0, 50), 2);
    await untilIdle(national.stock);
    const theirs = await fire(stock.url, stockShots, SECONDS);
    await untilIdle(national.stock);
    compare(what, ours, theirs, bar);
  }

  it.each([1, LAST])("list of 24 with prices, page %d", (page) =>
    measure(`list, page ${page}`, [ours(`/shop/products?page=${page}`)], [stockList(page)], { times: 10, p95: 60 }),
  );

  it.each([1, LAST])("list of a group, page %d", (page) =>
    measure(
      `list of a group, page ${page}`,
      [ours(`/shop/products?group=${BRANCH}&page=${page}`)],
      [stockList(page, `&category_id=pcat_${BRANCH}`)],
      { times: 10, p95: 60 },
    ),
  );

  it("a product by its handle", () =>
    measure(
      "product by handle",
      handles.map((handle) => ours(`/shop/products/${handle}`)),
      handles.map((handle) =>
        theirs(
          `/store/products?handle=${handle}&region_id=${national.stockRegion}&fields=${encodeURIComponent(STARTER_FIELDS)}`,
        ),
      ),
      { times: 20, p95: 60 },
    ));

  // Ours always forgives: nobody knows beforehand which words hold an error. Stock Medusa does so only when asked.
  it.each([true, false])(
    "accented search with facets, stock Medusa forgiving typing errors: %s",
    (forgiving) => {
      const queries = accentedQueries(titles, 5_000, 1).map(({ q }) => q);
      return measure(
        `accented search with facets${forgiving ? "" : ", stock unforgiving"}`,
        queries.map(searchOurs),
        queries.map((q) => searchStock(q, forgiving)),
        { times: 4, p95: 60 },
      );
    },
    600_000,
  );

  it("search with a typing error", () => {
    const queries = mistypedQueries(titles, 5_000, 2).map(({ q }) => q);
    return measure(
      "search with a typing error",
      queries.map(searchOurs),
      queries.map((q) => searchStock(q, true)),
      {
        times: 200,
        p95: 60,
      },
    );
  }, 600_000);

  it("what else a visitor's pages ask for", async () => {
    const more: [string, Shot[]][] = [
      ["list with facets", [ours("/shop/products?facets=true")]],
      ["list with facets and choices", [ours(`/shop/products?facets=true&stars=4&group=${BRANCH}&in_stock=true`)]],
      ["home", [ours("/shop/home")]],
      [
        "suggestions",
        accentedQueries(titles, 2_000, 3).map(({ q }) => ours(`/shop/suggest?q=${encodeURIComponent(q)}`)),
      ],
      ["verify a name", titles.slice(0, 2_000).map((name) => ours(`/shop/verify?q=${encodeURIComponent(name)}`))],
      ["producers", [ours("/shop/producers?page=100")]],
      ["a place", [ours("/shop/places/dong-thap")]],
    ];
    for (const [what, shots] of more) console.log(figuresLine(what, await fire(shop.url, shots, 5)));
  });

  function searchOurs(q: string): Shot {
    return ours(`/shop/products?facets=true&q=${encodeURIComponent(q)}`);
  }

  function searchStock(q: string, typo_tolerance: boolean): Shot {
    return {
      method: "POST",
      path: "/store/search",
      headers: { ...national.stockHeaders, "content-type": "application/json" },
      body: JSON.stringify({
        entity: "product",
        filters: { q },
        pagination: { take: PAGE },
        search_options: { facets: FACETS, typo_tolerance },
      }),
    };
  }
});
