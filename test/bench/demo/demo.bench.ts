import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onServer, prepare } from "../../../backend/integration-tests/support/shop/processes";
import { benchServer, seededShop, shopOn } from "../shop/national";
import { PRODUCTS } from "../shop/size";
import { MARK, type RemovalFigures } from "./figures";

/** `BENCH_OFFERS` for a look in a few minutes; all of them by default. */
const OFFERS = Number(process.env.BENCH_OFFERS ?? PRODUCTS);
/** Offers go away in runs that end one by one; memory must not grow with their number. */
const MOST_EXTRA_MB = 800;
/** Medusa deletes with a question per row. What is left is told all along, so that nobody waits in the dark. */
const PATIENCE_MS = 7_200_000;

describe(`taking ${OFFERS} sample offers away from a shop of ${PRODUCTS} products`, () => {
  const server = benchServer();
  const name = `bench_demo_${process.pid}`;
  const url = new URL(`/${name}`, server).href;
  let figures: RemovalFigures;

  beforeAll(async () => {
    await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${await seededShop(server)}`);
    await onServer(
      url,
      `UPDATE product_variant SET metadata = metadata - 'sample'
         WHERE id NOT IN (SELECT id FROM product_variant ORDER BY id LIMIT ${OFFERS})`,
    );
    const application = { ...shopOn(url), tell: (words: string) => console.log(words.trimEnd()) };
    const said = await prepare(application, path.join(import.meta.dirname, "measure-removal.cjs"));
    const line = said.split("\n").find((text) => text.startsWith(MARK));
    if (!line) throw new Error(`The measurement said nothing:\n${said}`);
    figures = JSON.parse(line.slice(MARK.length));
  }, PATIENCE_MS);

  afterAll(async () => {
    await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it("leaves none, and finds nothing more to do", () => {
    const { offers, seconds, again_seconds, resting_mb, peak_mb } = figures;
    console.log(
      [
        `removal: ${offers} sample offers in ${seconds.toFixed(0)} s, ${(offers / seconds).toFixed(0)}/s; again in ${again_seconds.toFixed(1)} s`,
        `memory: ${resting_mb.toFixed(0)} MB at rest, ${peak_mb.toFixed(0)} MB at most`,
      ].join("\n"),
    );
    expect(offers).toBeGreaterThan(OFFERS * 0.95);
    expect(figures.offers_again).toBe(0);
  });

  it("keeps its memory bounded", () => {
    expect(figures.peak_mb - figures.resting_mb).toBeLessThan(MOST_EXTRA_MB);
  });
});
