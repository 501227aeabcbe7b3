import { createServer } from "node:net";
import lighthouse, { type Result } from "lighthouse";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../support/browser";
import { STOREFRONT_URL } from "../../support/system";
import { barredPages, countProducts } from "./pages";

/** Lighthouse scores from 0 to 1; mobile preset, simulated slow 4G, median of three runs. */
const BARS = { performance: 0.95, accessibility: 1, "best-practices": 1, seo: 1 } as const;
const RUNS = 3;

const pages = await barredPages();
let browser: Browser;
let port: number;

beforeAll(async () => {
  const { executablePath, args } = await findChromium();
  port = await freePort();
  browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  console.info(`Lighthouse on ${STOREFRONT_URL}, ${await countProducts()} products`);
});

afterAll(() => browser.close());

describe("Lighthouse, mobile", () => {
  it.each(pages)("$name", async ({ name, path }) => {
    await fetch(STOREFRONT_URL + path);
    const runs: Result[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(STOREFRONT_URL + path));
    const median = runs.sort((one, other) => score(one, "performance") - score(other, "performance"))[1];
    if (!median) throw new Error("no run");
    console.info(
      `${name}: ${Object.keys(BARS)
        .map((key) => `${key} ${Math.round(score(median, key) * 100)}`)
        .join(", ")}`,
    );
    console.info(`  ${METRICS.map((id) => `${id} ${median.audits[id]?.displayValue}`).join(", ")}`);
    for (const [category, bar] of Object.entries(BARS)) {
      expect
        .soft(score(median, category), `${name} ${category}: ${failedAudits(median, category)}`)
        .toBeGreaterThanOrEqual(bar);
    }
  });
});

const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "server-response-time",
  "total-byte-weight",
];

async function measure(url: string): Promise<Result> {
  const result = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: Object.keys(BARS) });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return result.lhr;
}

const score = (result: Result, category: string): number => result.categories[category]?.score ?? 0;

/** Names of what cost points in a category. */
function failedAudits(result: Result, category: string): string {
  const ids = result.categories[category]?.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id) ?? [];
  return ids.filter((id) => (result.audits[id]?.score ?? 1) < 1).join(", ");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
