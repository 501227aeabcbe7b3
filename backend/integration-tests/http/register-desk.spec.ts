import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REGISTER_MODULE } from "../../src/modules/register";
import type { RegisterService } from "../../src/modules/register/service";
import { today } from "../../src/platform/calendar/clock";
import { addMonths } from "../../src/platform/calendar/day";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";
import { administrativeUnits } from "./suites/administrative-units";

const HEADER = "Tên sản phẩm;Chủ thể;Xã;Huyện;Tỉnh;Hạng sao;Năm;Ngành hàng";
const LINES = [
  "Trà sen;Công ty TNHH Nam Huy;;Huyện Tháp Mười;Đồng Tháp;4;2022;Đồ uống",
  "Mít sấy;Công ty TNHH MTV Nam Huy;;Huyện Tháp Mười;Đồng Tháp;3;2022;",
  "Khô cá;HTX Cá Đồng;;Cao Lãnh;Đồng Tháp;3;2022;Thực phẩm",
  "Trà mãng cầu;;;Huyện Tân Hồng;Đồng Tháp;3;2022;",
  "Trà mãng cầu;HTX Mãng Cầu;;Huyện Tân Hồng;Đồng Tháp;3;2022;",
];

type Product = { id: string; name: string; producer_id: string | null };

overHttp({
  testSuite: ({ api, getContainer }) => {
    let options: { headers: Record<string, string>; validateStatus: () => boolean };
    let register: RegisterService;

    // Kept in the template that every test starts from.
    beforeAll(async () => ensureReferenceData(getContainer()));

    beforeEach(async () => {
      register = getContainer().resolve(REGISTER_MODULE);
      options = { headers: await officerHeaders(getContainer()), validateStatus: () => true };
    });

    const importLines = async (...lines: string[]) => {
      const body = new FormData();
      body.append("file", new Blob([[HEADER, ...lines].join("\n")]), "danh-ba.csv");
      return (await api.post("/officer/register/imports?dry_run=false", body, options)).data;
    };
    const products = async (): Promise<Product[]> => register.listRegisteredProducts({}, { order: { id: "ASC" } });
    const product = async (name: string): Promise<Product> => {
      const found = (await products()).find((candidate) => candidate.name === name);
      if (!found) throw new Error(`${name} is not in the register`);
      return found;
    };
    const openReviews = async () => (await api.get("/officer/register/reviews", options)).data.reviews;
    const review = async (kind: string) =>
      (await openReviews()).find((candidate: { kind: string }) => candidate.kind === kind);
    const decide = async (key: string, answer: object) =>
      api.post(`/officer/register/reviews/${encodeURIComponent(key)}`, answer, options);

    describe("certificates that end", () => {
      it("are counted by month for twelve months, and told with the time for the next file", async () => {
        await importLines(LINES[0] ?? "");
        const { id } = await product("Trà sen");
        const decided_on = addMonths(today(), -34);
        await api.post(
          `/officer/register/products/${id}/recognitions`,
          { stars: 4, decision_number: "12/QĐ-UBND", decided_on },
          options,
        );
        const { data } = await api.get("/officer/register/expiring", options);
        const month = addMonths(today(), 2).slice(0, 7);
        expect(data.months).toHaveLength(12);
        expect(data.months.find((one: { month: string }) => one.month === month)).toMatchObject({ certificates: 1 });
        expect(data.certificates).toMatchObject([
          { product: { name: "Trà sen" }, stars: 4, window: { stage: "late" } },
        ]);
        const other = await api.get("/officer/register/expiring?month=2020-01", options);
        expect(other.data).toMatchObject({ certificates: [], page: { total: 0 } });
        expect((await api.get("/officer/register/expiring?month=13", options)).status).toBe(400);
      });
    });

    describe("the review list", () => {
      beforeEach(async () => {
        await importLines(...LINES);
      });

      it("holds what only an officer can decide", async () => {
        expect(await openReviews()).toMatchObject([
          { kind: "producer", text: "Công ty TNHH MTV Nam Huy", candidates: [{ label: "Công ty TNHH Nam Huy" }] },
          { text: "Cao Lãnh", candidates: [{ id: "d-866", within: ["Tỉnh Đồng Tháp"] }, { id: "d-873" }] },
          { kind: "product", text: "Trà mãng cầu" },
        ]);
      });

      it("is for officers, and for questions that exist", async () => {
        const stranger = { validateStatus: () => true };
        expect((await api.get("/officer/register/reviews", stranger)).status).toBe(401);
        expect((await api.post("/officer/register/reviews/x", { choice: "new" }, stranger)).status).toBe(401);
        expect((await decide("x", { choice: "new" })).status).toBe(404);
        expect((await decide("x", { choice: "maybe" })).data.error.fields).toMatchObject([{ field: "choice" }]);
      });

      it("links a name to a known producer, also in later imports", async () => {
        const { key, candidates } = await review("producer");
        const answer = { choice: "candidate", id: candidates[0].id };
        expect((await decide(key, answer)).data).toMatchObject({ repeated: false, review: { state: "resolved" } });
        expect((await product("Mít sấy")).producer_id).toBe(candidates[0].id);
        const later = await importLines("Mít tươi;Công ty TNHH MTV Nam Huy;;Huyện Tháp Mười;Đồng Tháp;3;2025;");
        expect(later).toMatchObject({ counts: { added: 1, review: 0 }, reviews: [] });
        expect((await product("Mít tươi")).producer_id).toBe(candidates[0].id);
      });

      it("answers once: the same again changes nothing, another answer is refused", async () => {
        const { id, key, candidates } = await review("producer");
        const answer = { choice: "candidate", id: candidates[0].id };
        await decide(key, answer);
        expect((await decide(id, answer)).data).toMatchObject({ repeated: true });
        expect(await decide(key, { choice: "new" })).toMatchObject({
          status: 409,
          data: { error: { code: "wrong_state" } },
        });
      });

      it("records a name as a producer of its own", async () => {
        const { key } = await review("producer");
        const { chosen_id } = (await decide(key, { choice: "new" })).data.review;
        expect(await register.producersByIds([chosen_id])).toMatchObject([
          { name: "Công ty TNHH MTV Nam Huy", legal_type: "single_member_llc", district_text: "Huyện Tháp Mười" },
        ]);
        expect((await product("Mít sấy")).producer_id).toBe(chosen_id);
      });

      it("leaves a name as printed and does not ask again", async () => {
        const { key } = await review("producer");
        await decide(key, { choice: "leave" });
        const later = await importLines("Mít tươi;Công ty TNHH MTV Nam Huy;;Huyện Tháp Mười;Đồng Tháp;3;2025;");
        expect(later).toMatchObject({ counts: { added: 1, review: 0 }, reviews: [] });
        expect((await product("Mít tươi")).producer_id).toBeNull();
      });

      it("takes an answer back with what it has done: the next import asks again", async () => {
        const takeBack = (key: string, as = options) =>
          api.post(`/officer/register/reviews/${encodeURIComponent(key)}/take-back`, {}, as);
        const again = "Mít tươi;Công ty TNHH MTV Nam Huy;;Huyện Tháp Mười;Đồng Tháp;3;2025;";
        const asked = async (kind: string, answer: object) => {
          const { key } = await review(kind);
          await decide(key, answer);
          expect((await takeBack(key)).data).toMatchObject({
            repeated: false,
            review: { state: "open", resolution: null, chosen_id: null, resolved_by: null },
          });
          expect((await takeBack(key)).data).toMatchObject({ repeated: true });
          return key;
        };
        const { candidates } = await review("producer");
        const known = { choice: "candidate", id: candidates[0].id };
        await asked("producer", known);
        expect((await product("Mít sấy")).producer_id).toBeNull();
        expect(await register.producersByIds([known.id])).toMatchObject([{ aliases: [] }]);
        expect((await importLines(again)).reviews).toMatchObject([{ text: "Công ty TNHH MTV Nam Huy" }]);
        expect((await product("Mít tươi")).producer_id).toBeNull();

        await asked("producer", { choice: "new" });
        expect((await product("Mít sấy")).producer_id).toBeNull();
        expect(await register.listProducers({ name: "Công ty TNHH MTV Nam Huy" })).toEqual([]);

        await asked("unit", { choice: "candidate", id: "d-873" });
        expect(await product("Khô cá")).toMatchObject({ district_id: null });

        const { candidates: spellings, product_ids } = await review("product");
        await asked("product", { choice: "candidate", id: spellings[0].id });
        expect(await register.productIdsAfter("", 100)).toEqual(
          expect.arrayContaining([spellings[0].id, ...product_ids]),
        );
        expect((await register.certificateFacts([spellings[0].id])).get(spellings[0].id)?.recognitions).toHaveLength(1);
        expect((await takeBack("none")).status).toBe(404);
        expect((await takeBack("none", { validateStatus: () => true } as typeof options)).status).toBe(401);
      });

      it("keeps a producer an answer made once other products are its", async () => {
        const { key } = await review("producer");
        const { chosen_id } = (await decide(key, { choice: "new" })).data.review;
        await importLines("Mít tươi;Công ty TNHH MTV Nam Huy;;Huyện Lai Vung;Đồng Tháp;3;2025;");
        expect((await product("Mít tươi")).producer_id).toBe(chosen_id);
        const refused = await api.post(`/officer/register/reviews/${encodeURIComponent(key)}/take-back`, {}, options);
        expect(refused).toMatchObject({ status: 409, data: { error: { code: "wrong_state" } } });
        expect((await product("Mít sấy")).producer_id).toBe(chosen_id);
      });

      it("places a product in the unit chosen, also in later imports", async () => {
        const { key } = await review("unit");
        expect((await decide(key, { choice: "new" })).status).toBe(400);
        expect((await decide(key, { choice: "candidate", id: "d-none" })).status).toBe(400);
        await decide(key, { choice: "candidate", id: "d-873" });
        expect(await product("Khô cá")).toMatchObject({ district_id: "d-873" });
        await importLines("Khô tôm;HTX Cá Đồng;;Cao Lãnh;Đồng Tháp;3;2025;");
        expect(await product("Khô tôm")).toMatchObject({ district_id: "d-873" });
      });

      it("joins two spellings of a product: one is shown, with the recognitions of both", async () => {
        const { key, candidates, product_ids } = await review("product");
        await decide(key, { choice: "candidate", id: candidates[0].id });
        const shown = await register.productIdsAfter("", 100);
        expect(shown).toContain(candidates[0].id);
        expect(shown).not.toContain(product_ids[0]);
        const facts = await register.certificateFacts([candidates[0].id]);
        expect(facts.get(candidates[0].id)?.recognitions).toHaveLength(2);
        expect((await importLines(...LINES)).counts).toMatchObject({ added: 0, changed: 0, review: 0 });
      });
    });

    describe("single events", () => {
      let id: string;
      const post = (what: string, body: object, of = id) =>
        api.post(`/officer/register/products/${of}/${what}`, body, options);
      const decision = { stars: 4, decision_number: "QĐ số 12/qd-ubnd", decided_on: "2025-05-20", issuer: "UBND tỉnh" };

      beforeEach(async () => {
        await importLines(...LINES);
        id = (await product("Trà sen")).id;
      });

      it("are read under the law: group of today, criteria of the day", async () => {
        await post("recognitions", decision);
        expect(await register.productsByIds([id])).toMatchObject([{ group_code: "2-do-uong" }]);
        const facts = (await register.certificateFacts([id])).get(id);
        expect(facts?.recognitions).toMatchObject([
          { year: 2022, legal_document: null },
          { decided_on: "2025-05-20", legal_document: "148/QĐ-TTg" },
        ]);
      });

      it("record a recognition once", async () => {
        const first = await post("recognitions", decision);
        expect(first).toMatchObject({
          status: 201,
          data: {
            repeated: false,
            certificate: {
              status: "in_force",
              badge: { stars: 4, decision_number: "12/QĐ-UBND", decided_on: "2025-05-20", expires_on: "2028-05-20" },
              recognition: { kind: "re_recognition" },
            },
          },
        });
        expect(await post("recognitions", decision)).toMatchObject({ status: 200, data: { repeated: true } });
      });

      it("refuse what contradicts the register, with the sentence of an import", async () => {
        await post("recognitions", decision);
        expect(await post("recognitions", { ...decision, stars: 5 })).toMatchObject({
          status: 409,
          data: { error: { code: "stars_against_register", message: expect.stringContaining("4 sao") } },
        });
        expect(await post("recognitions", { ...decision, decided_on: "2025-05-21" })).toMatchObject({
          status: 409,
          data: { error: { code: "date_against_register" } },
        });
      });

      it("revoke a certificate, once and only where there is one", async () => {
        await post("recognitions", decision);
        const revocation = { decision_number: "58/QĐ-UBND", decided_on: "2025-06-01", reason: "Ngừng sản xuất" };
        expect(await post("revocations", revocation)).toMatchObject({
          status: 201,
          data: { certificate: { status: "revoked", badge: null, revocation: { reason: "Ngừng sản xuất" } } },
        });
        expect(await post("revocations", revocation)).toMatchObject({ status: 200, data: { repeated: true } });
        expect(await post("revocations", { ...revocation, decided_on: "2021-01-01" })).toMatchObject({
          status: 400,
          data: { error: { fields: [{ field: "decided_on" }] } },
        });
      });

      it("extend a certificate within 180 days of its expiry", async () => {
        const lapsed = { ...decision, decided_on: "2023-06-01" };
        await post("recognitions", lapsed);
        const extension = { until: "2026-11-27", legal_act: "QĐ 26/2026/QĐ-TTg điều 12.3" };
        expect(await post("extensions", extension)).toMatchObject({ status: 201 });
        expect(await post("extensions", extension)).toMatchObject({ status: 200, data: { repeated: true } });
        expect((await post("extensions", { ...extension, until: "2026-11-28" })).data.error.fields).toMatchObject([
          { field: "until", message: expect.stringContaining("180 ngày") },
        ]);
      });

      it("name every faulty field, and an unknown product", async () => {
        const faulty = { stars: 2, decision_number: "x", decided_on: "2999-01-01", source_url: "ftp://x" };
        const { data } = await post("recognitions", faulty);
        expect(data.error.fields.map(({ field }: { field: string }) => field)).toEqual([
          "stars",
          "decision_number",
          "decided_on",
          "source_url",
        ]);
        expect((await post("recognitions", decision, "rprod_none")).status).toBe(404);
        expect(
          (await api.post(`/officer/register/products/${id}/recognitions`, decision, { validateStatus: () => true }))
            .status,
        ).toBe(401);
      });
    });

    administrativeUnits(getContainer);
  },
});
