import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REGISTER_MODULE } from "../../src/modules/register";
import type { DecisionRecord, ProducerRecord, RegisterChangePlan } from "../../src/modules/register/import/plan/types";
import type { RegisterService } from "../../src/modules/register/service";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";

const HEADER = "Tên sản phẩm;Chủ thể;Tỉnh;Hạng sao;Năm";
const TRA = "Trà sen;HTX Sen Việt;Đồng Tháp;4;2022";
const BOT = "Bột sen;HTX Sen Việt;Đồng Tháp;3 sao;2022";

function form(lines: string[] | Buffer, name = "danh-bạ.csv"): FormData {
  const body = new FormData();
  const bytes = Buffer.isBuffer(lines) ? lines : Buffer.from([HEADER, ...lines].join("\n"));
  body.append("file", new Blob([new Uint8Array(bytes)]), name);
  return body;
}

overHttp({
  testSuite: ({ api, getContainer }) => {
    const anyStatus = { validateStatus: () => true };
    let officer: { headers: Record<string, string> };

    // Kept in the template that every test starts from.
    beforeAll(async () => ensureReferenceData(getContainer()));

    beforeEach(async () => {
      officer = { headers: await officerHeaders(getContainer()) };
    });

    const post = (body: FormData, query = "") =>
      api.post(`/officer/register/imports${query}`, body, { ...officer, ...anyStatus });
    const apply = (lines: string[] | Buffer, name?: string) => post(form(lines, name), "?dry_run=false");

    describe("POST /officer/register/imports", () => {
      it.each([
        ["post", "/officer/register/imports"],
        ["get", "/officer/register/imports"],
        ["get", "/officer/register/imports/rimp_1"],
        ["get", "/officer/register/imports/rimp_1/diff?against=rimp_2"],
      ] as const)("refuses %s %s without a login, in the one error shape", async (method, address) => {
        const answer = await (method === "post"
          ? api.post(address, form([TRA]), anyStatus)
          : api.get(address, anyStatus));
        expect(answer.status).toBe(401);
        expect(answer.data.error).toMatchObject({
          code: "unauthorised",
          message: expect.any(String),
          message_en: expect.any(String),
        });
      });

      it("plans and records nothing unless told to apply", async () => {
        const planned = await post(form([TRA, BOT]));
        expect(planned.status).toBe(200);
        expect(planned.data).toMatchObject({
          dry_run: true,
          applied: false,
          import_id: null,
          file_name: "danh-bạ.csv",
          counts: { added: 2, refused: 0 },
        });
        expect((await api.get("/officer/register/imports", officer)).data.imports).toEqual([]);
      });

      it("applies once: the same file again changes nothing", async () => {
        const first = await apply([TRA, BOT]);
        expect(first.status).toBe(201);
        expect(first.data).toMatchObject({ applied: true, counts: { added: 2 }, repeats_import_id: null });
        const again = await apply([TRA, BOT]);
        expect(again.status).toBe(200);
        expect(again.data).toMatchObject({
          applied: false,
          counts: { added: 0, changed: 0, unchanged: 2 },
          repeats_import_id: first.data.import_id,
        });
      });

      it("records nothing at all while one row is faulty, and says which", async () => {
        const held = await apply([TRA, BOT.replace("3 sao", "7 sao")]);
        expect(held.status).toBe(422);
        expect(held.data.error.code).toBe("import_held_back");
        expect(held.data.report.faults).toMatchObject([
          { row: 3, column: "Hạng sao", value: "7 sao", code: "stars_unreadable" },
        ]);
        expect((await post(form([TRA]))).data.counts.added).toBe(1);
      });

      it("leaves the faulty row out when told so", async () => {
        const answer = await post(form([TRA, BOT.replace("3 sao", "7 sao")]), "?dry_run=false&skip_refused=true");
        expect(answer.status).toBe(201);
        expect(answer.data.counts).toMatchObject({ added: 1, refused: 1 });
      });

      it("lets only one import of the same rows win when two arrive at once", async () => {
        const answers = await Promise.all([apply([TRA, BOT]), apply([TRA, BOT])]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
        expect((await api.get("/officer/register/imports", officer)).data.imports).toHaveLength(1);
      });

      it("refuses a file that is no register with the reason", async () => {
        const answer = await apply(Buffer.from("không phải bảng"), "a.xlsx");
        expect(answer.status).toBe(422);
        expect(answer.data.report.faults).toMatchObject([{ row: 0, code: "broken_xlsx" }]);
      });

      it("refuses a request without a file, and one above 20 MB", async () => {
        expect(await post(new FormData())).toMatchObject({ status: 400, data: { error: { code: "invalid_input" } } });
        expect(await post(form(Buffer.alloc(21 * 1024 * 1024)))).toMatchObject({
          status: 413,
          data: { error: { code: "too_large" } },
        });
      });

      it("refuses an unknown wish", async () => {
        expect(await post(form([TRA]), "?dry_run=maybe")).toMatchObject({
          status: 400,
          data: { error: { fields: [{ field: "dry_run" }] } },
        });
      });
    });

    describe("a fault in the middle of writing", () => {
      it("leaves nothing of the import behind", async () => {
        const register: RegisterService = getContainer().resolve(REGISTER_MODULE);
        const place = { province_text: "Đồng Tháp", district_text: null, commune_text: null };
        const ids = { province_id: null, district_id: null, commune_id: null };
        const producer: ProducerRecord = {
          ...{ id: "prcr_1", name: "HTX Sen Việt", aliases: [], legal_type: null, legal_type_text: null },
          ...{ tax_code: null, registration_number: null, address_text: null, ...place, ...ids },
        };
        const decision: DecisionRecord = {
          ...{ id: "dec_1", number: "1/QĐ-UBND", decided_on: null, year: null, issuer_text: null, province_text: null },
        };
        const plan: RegisterChangePlan = {
          ...{ new_producers: [producer], new_products: [], new_decisions: [decision, decision], new_recognitions: [] },
          ...{ producer_changes: [], product_changes: [], decision_changes: [], recognition_changes: [] },
          ...{ reviews: [], rows: [], faults: [] },
          counts: { added: 1, changed: 0, unchanged: 0, left: 0, refused: 0, review: 0 },
        };
        const report = (await post(form([TRA]))).data;
        await expect(register.applyImport(plan, { report, rows: [] })).rejects.toThrow();
        expect(await register.producersByIds(["prcr_1"])).toEqual([]);
        expect(await register.listImportSummaries()).toEqual([]);
      });
    });

    describe("kept imports", () => {
      it("are listed, shown in full and compared", async () => {
        const first = (await apply([TRA, BOT])).data.import_id;
        const second = (await apply([TRA.replace(";4;2022", ";5;2025")])).data.import_id;
        const { imports } = (await api.get("/officer/register/imports", officer)).data;
        expect(imports.map((summary: { import_id: string }) => summary.import_id)).toEqual([second, first]);
        expect((await api.get(`/officer/register/imports/${first}`, officer)).data).toMatchObject({
          import_id: first,
          rows: [{ outcome: "added" }, { outcome: "added" }],
        });
        expect(
          (await api.get(`/officer/register/imports/${second}/diff?against=${first}`, officer)).data,
        ).toMatchObject({
          from: { import_id: first },
          to: { import_id: second },
          added: [],
          removed: [{ product: "Bột sen" }],
          changed: [{ product: "Trà sen", changes: [{ field: "stars", before: "4", after: "5" }, { field: "year" }] }],
        });
      });

      it("are 404 where there is none, and need something to be compared with", async () => {
        expect((await api.get("/officer/register/imports/rimp_none", { ...officer, ...anyStatus })).status).toBe(404);
        expect((await api.get("/officer/register/imports/rimp_none/diff", { ...officer, ...anyStatus })).status).toBe(
          400,
        );
      });
    });

    describe("the real products", () => {
      it("go in through this very import, once", async () => {
        const real = (name: string) => readFileSync(path.join(__dirname, "../../data/register", name));
        const dongThap = await apply(real("dongthap-products.csv"), "dongthap-products.csv");
        const others = await apply(real("other-provinces.csv"), "other-provinces.csv");
        expect(
          [dongThap.data.counts, others.data.counts].map(({ added, review, refused }) => [added + review, refused]),
        ).toEqual([
          [66, 0],
          [342, 0],
        ]);
        expect((await apply(real("dongthap-products.csv"), "dongthap-products.csv")).data.counts).toMatchObject({
          unchanged: 66,
          added: 0,
          changed: 0,
        });
      });
    });
  },
});
