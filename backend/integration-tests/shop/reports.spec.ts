import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { IndicatorDetail, IndicatorList } from "../../src/contracts/indicators";
import type {
  ReportDesk,
  ReportDetail,
  ReportFormat,
  ReportPrepared,
  ReportSummary,
} from "../../src/contracts/reports";
import { formatCell } from "../../src/modules/report/domain/format-cell";
import { readPdf } from "../../src/modules/report/testing/read-pdf";
import { today } from "../../src/platform/calendar/clock";
import { type Answer, answered, ask, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";

const shop = inject("shop");
const PROVINCE = "p-82-2025";
/** Of this very year, as the seed's decisions are counted back from today. */
const YEAR = { kind: "year", year: Number(today().slice(0, 4)) } as const;
type Desk = Awaited<ReturnType<typeof officer>>;

let desk: Desk;
beforeAll(async () => {
  desk = await officer();
});

const prepare = async (wish: Record<string, unknown>): Promise<ReportSummary> =>
  (await answered<ReportPrepared>(desk.post("/officer/reports", wish))).report;
const detail = (id: string) => answered<ReportDetail>(desk.get(`/officer/reports/${id}`));
const release = (id: string, facts: Record<string, unknown> = {}): Promise<Answer> =>
  desk.post(`/officer/reports/${id}/release`, facts);

/** The bytes of a file, as a browser gets them. */
async function file(id: string, format: ReportFormat): Promise<Buffer> {
  const { authorization } = desk.headers;
  const response = await fetch(`${shop.urls[0]}/officer/reports/${id}/files/${format}`, { headers: { authorization } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe("what is due", () => {
  it("is shown with its day, its source and how far the units are", async () => {
    const { deadlines, shown, units } = await answered<ReportDesk>(desk.get("/officer/reports"));
    expect(deadlines.map(({ due_before }) => due_before.slice(5))).toEqual(expect.arrayContaining(["06-15", "12-15"]));
    expect(deadlines.every(({ source }) => source.includes("159/KH-UBND"))).toBe(true);
    expect(deadlines.find(({ kind, year }) => kind === shown.kind && year === shown.year)?.days_left).toBeGreaterThan(
      0,
    );
    expect(units).toHaveLength(103);
    expect(units[0]).toEqual({ id: PROVINCE, name: "Tỉnh Đồng Tháp" });
  });

  it("is asked for with sense", async () => {
    expect((await desk.get("/officer/reports?kind=monthly")).status).toBe(400);
    expect((await desk.get("/officer/reports?year=1800")).status).toBe(400);
    expect((await desk.get("/officer/reports?colour=red")).status).toBe(400);
  });
});

describe("a draft", () => {
  let draft: ReportSummary;
  beforeAll(async () => {
    draft = await prepare({ ...YEAR, unit: PROVINCE });
  });

  it("tells what the indicators answer, every number of it", async () => {
    const { content } = await detail(draft.id);
    const { cut_off, as_known } = content;
    const query = new URLSearchParams({ cut_off, as_known, year: String(YEAR.year), within: PROVINCE });
    const list = await answered<IndicatorList>(get(`/shop/indicators?${query}`));
    const targets = content.tables.find(({ key }) => key === "targets");
    const expected = list.indicators
      .filter(({ sheet }) => sheet.set === "plan_159")
      .flatMap(({ results }) =>
        results.map(({ value }) => [
          value.numerator,
          value.denominator,
          value.percent === null ? null : Math.round(value.percent * 100),
          value.unknown.in_numerator + value.unknown.in_denominator,
        ]),
      );
    const at = (key: string) => targets?.columns.findIndex((column) => column.key === key) ?? -1;
    const told = targets?.rows.map((row) =>
      ["numerator", "denominator", "percent", "unknown"].map((key) => row[at(key)]),
    );
    expect(told).toEqual(expected);
    expect(content.rules).toEqual(
      list.indicators.map(({ sheet }) => ({ indicator: sheet.id, version: sheet.rule_version })),
    );
  });

  it("lists every product of the denominator once, and the units add up to the whole", async () => {
    const { content } = await detail(draft.id);
    const { cut_off, as_known } = content;
    const query = new URLSearchParams({ cut_off, as_known, year: String(YEAR.year), within: PROVINCE });
    const { results } = await answered<IndicatorDetail>(get(`/shop/indicators/8b?${query}`));
    const value = results[0]?.value;
    const products = content.tables.find(({ key }) => key === "products")?.rows ?? [];
    expect(products).toHaveLength((value?.denominator ?? 0) + (value?.not_applicable ?? 0));
    expect(products.length).toBeGreaterThan(30);
    const units = content.tables.find(({ key }) => key === "units")?.rows ?? [];
    const sum = units.reduce((total, row) => total + Number(row[2] ?? 0), 0);
    expect(sum).toBe(value?.denominator);
  });

  it("has the same numbers as PDF and as CSV, every row of every table", async () => {
    const { content } = await detail(draft.id);
    const pdf = await readPdf(await file(draft.id, "pdf"));
    const printed = content.tables.map(({ columns, rows }) => [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((cell, index) => formatCell(cell, columns[index] ?? { kind: "text" }))),
    ]);
    expect(pdf.tables.map(squeezed)).toEqual(printed.map(squeezed));
    expect(pdf.text[0]).toContain("DỰ THẢO");
    const csv = parse(await file(draft.id, "csv"), { bom: true, relax_column_count: true, skip_empty_lines: true });
    const lines = csv.filter((row: string[]) => row.length > 2).length;
    expect(lines).toBe(content.tables.reduce((total, { rows }) => total + rows.length + 1, 0));
  });

  it("is of a unit that reports, by a day that has come", async () => {
    const wishes = [
      [{ ...YEAR, unit: "p-83-2025" }, 404],
      [{ ...YEAR, unit: "d-873" }, 404],
      [{ ...YEAR, unit: PROVINCE, cut_off: "2999-01-01" }, 400],
      [{ ...YEAR, unit: PROVINCE, as_known: "2999-01-01T00:00:00.000Z" }, 400],
      [{ ...YEAR, unit: PROVINCE, colour: "red" }, 400],
      [{ kind: "year", year: 2020, unit: PROVINCE }, 404],
    ] as const;
    for (const [wish, status] of wishes) expect((await desk.post("/officer/reports", wish)).status).toBe(status);
  });
});

describe("a release", () => {
  const unit = "p-82-2025";
  const wish = { kind: "half_year", year: 2026, unit, cut_off: "2026-06-14" };
  const head = { number: "12/BC-UBND", place: "Đồng Tháp", dated: "2026-06-14" };

  it("keeps its numbers and its files for good; a second one restates it and says why", async () => {
    const first = await prepare(wish);
    expect((await release(first.id, head)).status).toBe(200);
    const { report, content } = await detail(first.id);
    expect(report).toMatchObject({ state: "released", version: 1, restates: null, sha256: first.sha256, head });
    for (const { format, sha256, bytes } of report.files) {
      const body = await file(first.id, format);
      expect([format, body.length, createHash("sha256").update(body).digest("hex")]).toEqual([format, bytes, sha256]);
    }
    expect(report.files.map(({ format }) => format).sort()).toEqual(["csv", "pdf", "xlsx"]);
    expect((await release(first.id, head)).status).toBe(409);

    const second = await prepare(wish);
    const without = await release(second.id, head);
    expect([without.status, without.body]).toMatchObject([400, { error: { fields: [{ field: "reason" }] } }]);
    expect((await release(second.id, { ...head, reason: "Bổ sung quyết định ký cuối kỳ" })).status).toBe(200);
    const restated = await detail(second.id);
    expect(restated.report).toMatchObject({ version: 2, restates: first.id, reason: "Bổ sung quyết định ký cuối kỳ" });
    const text = (await readPdf(await file(second.id, "pdf"))).text[0]?.replace(/\s+/g, " ");
    expect(text).toContain("Bản điều chỉnh, phát hành lần 2, thay thế bản lần 1 số 12/BC-UBND");
    expect((await detail(first.id)).content).toEqual(content);
  });

  it("is refused to all but one of two who release at the same moment", async () => {
    const commune = { ...wish, unit: await someCommune() };
    const drafts = await Promise.all([prepare(commune), prepare(commune)]);
    const answers = await Promise.all(drafts.map(({ id }) => release(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("cannot be changed or deleted, by anybody who reaches the database either", async () => {
    const database = new Client(shop.databaseUrl);
    await database.connect();
    try {
      const released = "WHERE state = 'released'";
      for (const statement of [
        `UPDATE report SET content = '{}' ${released}`,
        `UPDATE report SET number = 'x' ${released}`,
        `UPDATE report SET sha256 = 'x' WHERE state = 'draft'`,
        `DELETE FROM report ${released}`,
        "UPDATE report_file SET body = ''",
        "DELETE FROM report_file",
      ])
        await expect(database.query(statement)).rejects.toThrow(/never changed/);
    } finally {
      await database.end();
    }
  });
});

describe("reports", () => {
  it("are for officers, and say nothing of what is not there", async () => {
    for (const path of ["", "/none", "/none/files/pdf"])
      expect((await ask("GET", `/officer/reports${path}`)).status).toBe(401);
    expect((await desk.get("/officer/reports/none")).status).toBe(404);
    expect((await desk.get("/officer/reports/none/files/pdf")).status).toBe(404);
    expect((await release("none")).status).toBe(404);
  });

  it("show of each unit its releases and its latest draft", async () => {
    const { reports } = await answered<ReportDesk>(desk.get("/officer/reports?kind=half_year&year=2026"));
    const mine = reports.filter((report) => report.unit.id === PROVINCE);
    expect(mine.map(({ version }) => version)).toEqual([2, 1]);
  });
});

/** Narrow cells break long words over lines, which the text of a PDF shows as blanks. */
function squeezed(rows: string[][]): string[][] {
  return rows.map((row) => row.map((text) => text.replace(/\s/g, "")));
}

async function someCommune(): Promise<string> {
  const { units } = await answered<ReportDesk>(desk.get("/officer/reports?kind=half_year&year=2026"));
  return units[1]?.id ?? "";
}
