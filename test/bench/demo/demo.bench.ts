import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onServer, prepare } from "../../../backend/integration-tests/support/shop/processes";
import { seedShop, shopOn } from "../shop/national";
import { PRODUCTS } from "../shop/size";
import { MARK, type RemovalFigures } from "./figures";

/** Offers go away in runs that end one by one; memory must not grow with their number. */
const MOST_EXTRA_MB = 800;

describe(`taking ${PRODUCTS} sample offers away`, () => {
  const name = `bench_demo_${process.pid}`;
  let figures: RemovalFigures;

  beforeAll(async () => {
    const server = process.env.DATABASE_URL;
    if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server for the database of the benchmark");
    await onServer(server, `CREATE DATABASE ${name}`);
    const shop = shopOn(new URL(`/${name}`, server).href);
    await seedShop(shop);
    const said = await prepare(shop, path.join(import.meta.dirname, "measure-removal.cjs"));
    const line = said.split("\n").find((text) => text.startsWith(MARK));
    if (!line) throw new Error(`The measurement said nothing:\n${said}`);
    figures = JSON.parse(line.slice(MARK.length));
  }, 1_800_000);

  afterAll(async () => {
    const server = process.env.DATABASE_URL;
    if (server) await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it("leaves none, and finds nothing more to do", () => {
    const { offers, seconds, again_seconds, resting_mb, peak_mb } = figures;
    console.log(
      [
        `removal: ${offers} sample offers in ${seconds.toFixed(0)} s, ${(offers / seconds).toFixed(0)}/s; again in ${again_seconds.toFixed(1)} s`,
        `memory: ${resting_mb.toFixed(0)} MB at rest, ${peak_mb.toFixed(0)} MB at most`,
      ].join("\n"),
    );
    expect(offers).toBeGreaterThan(PRODUCTS * 0.95);
    expect(figures.offers_again).toBe(0);
  });

  it("keeps its memory bounded", () => {
    expect(figures.peak_mb - figures.resting_mb).toBeLessThan(MOST_EXTRA_MB);
  });
});
