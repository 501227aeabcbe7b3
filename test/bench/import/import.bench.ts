import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Application,
  BACKEND,
  onServer,
  prepare,
} from "../../../backend/integration-tests/support/shop/processes";
import { toCsv } from "../generate/csv.mjs";
import { generateRegister } from "../generate/register.mjs";
import { PRODUCTS, SEED } from "../shop/size";
import { type ImportFigures, MARK } from "./figures";

const BAR = 5;
/** The import holds the file, the register and the plan at once; it must not hold them many times over. */
const MOST_EXTRA_MB = 800;
const SECRET = "bench".repeat(8);

describe(`importing ${PRODUCTS} products, beside Medusa's own createProductsWorkflow`, () => {
  const name = `bench_import_${process.pid}`;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
  let figures: ImportFigures;

  beforeAll(async () => {
    const server = process.env.DATABASE_URL;
    if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server for the database of the benchmark");
    await onServer(server, `CREATE DATABASE ${name}`);
    const file = path.join(folder, "national.csv");
    writeFileSync(file, toCsv(generateRegister(SEED, PRODUCTS)));
    const application: Application = {
      folder: BACKEND,
      env: {
        ...process.env,
        ...{ JWT_SECRET: SECRET, COOKIE_SECRET: SECRET, STOREFRONT_SECRET: SECRET, MFA_SECRET: SECRET },
        NODE_ENV: "production",
        LOG_LEVEL: "error",
        MEDUSA_DISABLE_TELEMETRY: "true",
        OCOP_DEMO: "off",
        BENCH_REGISTER: file,
        DATABASE_URL: new URL(`/${name}`, server).href,
      },
    };
    const said = await prepare(application, path.join(import.meta.dirname, "measure-import.cjs"));
    const line = said.split("\n").find((text) => text.startsWith(MARK));
    if (!line) throw new Error(`The measurement said nothing:\n${said}`);
    figures = JSON.parse(line.slice(MARK.length));
  }, 1_800_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    const server = process.env.DATABASE_URL;
    if (server) await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  it(`goes at ${BAR} times its rate or more`, () => {
    const ours = PRODUCTS / figures.import_seconds;
    const medusas = figures.medusa_products / figures.medusa_seconds;
    console.log(
      [
        `import: ${PRODUCTS} products in ${figures.import_seconds.toFixed(1)} s, ${ours.toFixed(0)} products/s`,
        `createProductsWorkflow: ${figures.medusa_products} products in ${figures.medusa_seconds.toFixed(1)} s, ${medusas.toFixed(0)} products/s`,
        `${(ours / medusas).toFixed(1)} times as many (bar: ${BAR}); the same file again in ${figures.again_seconds.toFixed(1)} s`,
        `memory: ${figures.resting_mb.toFixed(0)} MB at rest, ${figures.import_peak_mb.toFixed(0)} MB at most`,
      ].join("\n"),
    );
    expect(figures.imported).toBeGreaterThan(PRODUCTS * 0.95);
    expect(ours / medusas).toBeGreaterThanOrEqual(BAR);
  });

  it("writes nothing when the same file comes again", () => {
    expect(figures.changed_again).toBe(0);
  });

  it("keeps its memory bounded", () => {
    expect(figures.import_peak_mb - figures.resting_mb).toBeLessThan(MOST_EXTRA_MB);
  });
});
