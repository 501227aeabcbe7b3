import { describe, expect, it } from "vitest";
import { STOREFRONT_URL } from "../../support/system";
import { barredPages, countProducts } from "./pages";

/** Milliseconds until the first byte of a page the server has made before, 19 times out of 20. */
const BAR_MS = 50;
const WARM_UP = 20;
const TRIES = 200;

const pages = await barredPages();
console.info(`First byte of ${STOREFRONT_URL}, ${await countProducts()} products, one request after another`);

describe("warm time to first byte", () => {
  it.each(pages)("$name", async ({ name, path }) => {
    for (let index = 0; index < WARM_UP; index += 1) await timeToFirstByte(path);
    const times: number[] = [];
    for (let index = 0; index < TRIES; index += 1) times.push(await timeToFirstByte(path));
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.ceil(share * TRIES) - 1] ?? Number.NaN;
    console.info(`${name}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
    expect(at(0.95)).toBeLessThanOrEqual(BAR_MS);
  });
});

async function timeToFirstByte(path: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(STOREFRONT_URL + path);
  const reader = response.body?.getReader();
  await reader?.read();
  const elapsed = performance.now() - begun;
  while (reader && !(await reader.read()).done);
  expect(response.status).toBe(200);
  return elapsed;
}
