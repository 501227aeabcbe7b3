import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseFile } from "./parse/parse-file";
import type { RegisterChangePlan, RegisterSnapshot } from "./plan/types";
import { readFile } from "./read/read-file";
import { applied, emptyRegister, plan, TODAY } from "./testing/register";
import type { ParsedFile } from "./types";

const FILES = ["dongthap-products.csv", "other-provinces.csv"];

async function understood(name: string): Promise<ParsedFile> {
  const read = await readFile(name, readFileSync(path.join(__dirname, "../../../../data/register", name)));
  if (!read.ok) throw new Error(read.fault.message);
  const parsed = parseFile(read.table, TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
}

async function importBoth(
  register: RegisterSnapshot,
): Promise<{ plans: RegisterChangePlan[]; register: RegisterSnapshot }> {
  const plans: RegisterChangePlan[] = [];
  let held = register;
  for (const name of FILES) {
    const changes = plan(await understood(name), held);
    plans.push(changes);
    held = applied(held, changes);
  }
  return { plans, register: held };
}

describe("the 408 real products", () => {
  it("all go in, and only recognised ones carry a rank", async () => {
    const { plans, register } = await importBoth(emptyRegister());
    expect(plans.map(({ counts }) => counts)).toEqual([
      { added: 63, changed: 0, unchanged: 0, left: 0, refused: 0, review: 3 },
      { added: 330, changed: 0, unchanged: 0, left: 66, refused: 0, review: 12 },
    ]);
    expect(register.products).toHaveLength(408);
    expect(register.recognitions).toHaveLength(28 + 297);
    const recognised = new Set(register.products.filter(({ status }) => status === "recognised").map(({ id }) => id));
    expect(register.recognitions.every(({ product_id }) => recognised.has(product_id))).toBe(true);
  });

  it("raise no fault", async () => {
    expect((await importBoth(emptyRegister())).plans.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it("put the names that two sources spell differently on the review list", async () => {
    const reviews = (await importBoth(emptyRegister())).plans
      .flatMap((changes) => changes.reviews)
      .filter(({ kind }) => kind !== "unit");
    expect(
      reviews.map(({ code, text, candidates }) => `${code}: ${text} ~ ${candidates.map(({ label }) => label).join()}`),
    ).toEqual([
      "producer_near: Cơ sở khô cá đồng Phan Chao ~ Cơ sở sản xuất khô cá đồng thiên nhiên Phan Chao",
      "producer_near: Hộ kinh doanh dưa mắm Út Lê Trâm Cái Bè ~ Hộ kinh doanh Út Lê Trâm",
      "producer_near: Công ty TNHH TMDV Trí Sơn ~ Công ty TNHH Thương mại Trí Sơn",
      "product_namesake: Trà trái mãng cầu Xiêm Vĩnh Phát ~ Trà trái mãng cầu xiêm Vĩnh Phát – Công ty TNHH Travipha",
    ]);
  });

  it("know a day for 42 recognitions, only a year for most, and neither for the rest", async () => {
    const { recognitions } = (await importBoth(emptyRegister())).register;
    const dated = recognitions.filter(({ decided_on }) => decided_on !== null);
    const yearOnly = recognitions.filter(({ decided_on, year }) => decided_on === null && year !== null);
    expect([dated.length, yearOnly.length, recognitions.length - dated.length - yearOnly.length]).toEqual([
      42, 211, 72,
    ]);
  });

  it("keep where each fact comes from", async () => {
    const { register } = await importBoth(emptyRegister());
    expect(
      register.products.filter(({ source_url, evidence_grade }) => source_url === null || evidence_grade === null),
    ).toEqual([]);
  });

  it("change nothing when imported again", async () => {
    const { register } = await importBoth(emptyRegister());
    const { plans } = await importBoth(register);
    expect(plans.map(({ counts }) => counts)).toMatchObject([
      { added: 0, changed: 0, unchanged: 66, refused: 0, review: 0 },
      { added: 0, changed: 0, unchanged: 342, refused: 0, review: 0 },
    ]);
  });
});
