import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/modules/catalogue";
import type { CatalogueService } from "../../src/modules/catalogue/service";
import { CONTENT } from "../../src/modules/content";
import { type ContentFields, EMPTY_FIELDS } from "../../src/modules/content/domain/fields";
import type { ContentService } from "../../src/modules/content/service";
import { REGISTER_MODULE } from "../../src/modules/register";
import type { RegisterService } from "../../src/modules/register/service";
import { publishContent } from "../../src/workflows/content/publish";
import { shownContent } from "../../src/workflows/content/read-review";
import { submitContent } from "../../src/workflows/content/submit-content";
import { ensureReferenceData } from "../../src/workflows/register/ensure-reference-data";
import { overHttp } from "../support/http/suite";
import { officerHeaders } from "../support/officer";

const FILE = [
  "Tên sản phẩm;Chủ thể;Xã;Huyện;Tỉnh;Hạng sao;Năm;Ngành hàng",
  "Trà sen;Công ty TNHH Nam Huy;;Huyện Tháp Mười;Đồng Tháp;4;2022;Đồ uống",
  "Khô cá;HTX Cá Đồng;;Huyện Tam Nông;Đồng Tháp;3;2022;Thực phẩm",
].join("\n");
const MEMBER = "prin_member";
const STORY = "Sen hái lúc sáng sớm, sấy bằng củi tràm.";
const texts = (change: Partial<ContentFields> = {}): ContentFields => ({ ...EMPTY_FIELDS, story_vi: STORY, ...change });

overHttp({
  testSuite: ({ api, getContainer }) => {
    let options: { headers: Record<string, string>; validateStatus: () => boolean };
    let content: ContentService;
    let tea: { id: string; producer_id: string | null };

    beforeAll(async () => ensureReferenceData(getContainer()));

    beforeEach(async () => {
      content = getContainer().resolve(CONTENT);
      options = { headers: await officerHeaders(getContainer()), validateStatus: () => true };
      const body = new FormData();
      body.append("file", new Blob([FILE]), "danh-ba.csv");
      await api.post("/officer/register/imports?dry_run=false", body, options);
      const register: RegisterService = getContainer().resolve(REGISTER_MODULE);
      const [found] = await register.listRegisteredProducts({ name: "Trà sen" });
      tea = found ?? { id: "", producer_id: null };
    });

    const save = (fields: ContentFields, basedOn: number) =>
      content.saveDraft({ product: tea.id, fields, basedOn, by: MEMBER });
    const send = (version: number) =>
      submitContent(getContainer(), { product: tea.id, version, by: MEMBER, onBehalfOf: null });
    const sent = async (fields = texts()) => {
      const draft = await save(fields, (await content.draft(tea.id))?.version ?? 0);
      const outcome = await send(draft?.version ?? 0);
      if (outcome.kind !== "sent") throw new Error(`Not sent: ${outcome.kind}`);
      return outcome.submission;
    };
    const queue = async (page = "") => (await api.get(`/officer/content${page}`, options)).data;
    const answer = (id: string, body: object) => api.post(`/officer/content/${id}`, body, options);
    const shown = () => shownContent(getContainer(), tea.id);

    describe("the working copy", () => {
      it("is saved from the version its writer saw, so that two writers never overwrite each other", async () => {
        expect(await save(texts(), 0)).toMatchObject({ version: 1, fields: { story_vi: STORY } });
        expect(await save(texts({ story_vi: "Một bản khác" }), 0)).toBeNull();
        expect(await save(texts({ story_vi: "Bản mới" }), 1)).toMatchObject({ version: 2 });
        expect(await save(texts(), 7)).toBeNull();
      });

      it("lets one of two savings at once through", async () => {
        const both = await Promise.all([save(texts(), 0), save(texts(), 0)]);
        expect(both.filter((draft) => draft !== null)).toHaveLength(1);
      });

      it("is sent as its writer last saw it, and only without grave faults", async () => {
        expect(await send(1)).toEqual({ kind: "no_draft" });
        await save(texts({ story_vi: "Trà OCOP 4 sao" }), 0);
        expect(await send(2)).toEqual({ kind: "changed_meanwhile", version: 1 });
        expect(await send(1)).toMatchObject({ kind: "faulty", faults: [{ field: "story_vi", code: "stars" }] });
      });
    });

    describe("the review", () => {
      it("shows what waits with what is shown now, and what the shop would say of it", async () => {
        const { id } = await sent();
        expect(await queue()).toMatchObject({
          submissions: [{ id, state: "open", product: { name: "Trà sen", producer_name: "Công ty TNHH Nam Huy" } }],
          page: { total: 1 },
        });
        const { data } = await api.get(`/officer/content/${id}`, options);
        expect(data).toMatchObject({ sent: { story_vi: STORY }, shown: { story_vi: null, label: null }, history: [] });
        expect(data.warnings.map(({ code }: { code: string }) => code)).toContain("short");
      });

      it("puts approved texts into the shop, once", async () => {
        const { id } = await sent(texts({ label: { ...EMPTY_FIELDS.label, usage: "Pha với nước sôi" } }));
        expect(await shown()).toMatchObject({ story_vi: null });
        expect((await answer(id, { verdict: "approve" })).data).toMatchObject({ state: "approved" });
        expect(await shown()).toMatchObject({ story_vi: STORY, label: { usage: "Pha với nước sôi", gtin: null } });
        expect(await answer(id, { verdict: "approve" })).toMatchObject({
          status: 409,
          data: { error: { code: "wrong_state" } },
        });
        expect((await queue()).submissions).toEqual([]);
      });

      it("asks for changes only with words that say which, and shows nothing", async () => {
        const { id } = await sent();
        expect(await answer(id, { verdict: "ask_changes" })).toMatchObject({ status: 400 });
        expect((await answer(id, { verdict: "ask_changes", note: "  " })).status).toBe(400);
        const asked = await answer(id, { verdict: "ask_changes", note: "Ghi rõ nơi trồng sen." });
        expect(asked.data).toMatchObject({ state: "changes_asked", note: "Ghi rõ nơi trồng sen." });
        expect(await shown()).toMatchObject({ story_vi: null });
      });

      it("answers only the latest: what was sent before it is replaced, and stays in the history", async () => {
        const first = await sent();
        const second = await sent(texts({ story_vi: `${STORY} Mỗi mẻ mười cân.` }));
        expect((await queue()).submissions.map(({ id }: { id: string }) => id)).toEqual([second.id]);
        expect((await answer(first.id, { verdict: "approve" })).status).toBe(409);
        const { data } = await api.get(`/officer/content/${second.id}`, options);
        expect(data.history).toMatchObject([{ id: first.id, state: "replaced" }]);
      });

      it("heals after a crash between showing and answering", async () => {
        const { id } = await sent();
        await publishContent(getContainer(), tea.id, texts());
        expect((await queue()).submissions).toHaveLength(1);
        await answer(id, { verdict: "approve" });
        expect(await shown()).toMatchObject({ story_vi: STORY });
      });

      it("shows what the answer that counts says where two people answer at once", async () => {
        const { id } = await sent();
        const answers = await Promise.all([
          answer(id, { verdict: "approve" }),
          answer(id, { verdict: "ask_changes", note: "Thêm ảnh." }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const state = answers.find(({ status }) => status === 200)?.data.state;
        expect(await shown()).toMatchObject({ story_vi: state === "approved" ? STORY : null });
      });

      it("keeps what was sent and its answer as they were", async () => {
        const { id } = await sent();
        await answer(id, { verdict: "approve" });
        await expect(content.updateContentSubmissions({ id, note: "khác" })).rejects.toThrow("never changed");
        await expect(content.deleteContentSubmissions([id])).rejects.toThrow("never changed");
      });

      it("shows a picture the producer has sent, with its measures, and leaves out one it never sent", async () => {
        const [own, foreign] = ["a".repeat(64), "b".repeat(64)];
        const facts = { mime: "image/jpeg" as const, width: 800, height: 600, bytes: 90_000, measures: null };
        const picture = { producer_id: tea.producer_id ?? "", sha256: own, file_id: "file_1", ...facts };
        await content.keepPicture(picture, MEMBER);
        expect(await content.keepPicture(picture, MEMBER)).toMatchObject({ sha256: own });
        const pictures = [own, foreign].map((picture_id) => ({ picture_id, alt: null }));
        const { id } = await sent(texts({ pictures }));
        await answer(id, { verdict: "approve" });
        const catalogue: CatalogueService = getContainer().resolve(CATALOGUE);
        const [row] = await catalogue.listProductContents({ registered_product_id: tea.id });
        expect(row?.pictures).toEqual([{ url: `/anh/${own}`, alt: "Trà sen", width: 800, height: 600 }]);
      });

      it("is found only by those whose units the product lies in", async () => {
        const { id } = await sent();
        const elsewhere = { role: "officer" as const, unit_ids: ["d-871"], email: "xa@example.com" };
        const headers = await officerHeaders(getContainer(), elsewhere);
        const foreign = { headers, validateStatus: () => true };
        expect((await api.get("/officer/content", foreign)).data.submissions).toEqual([]);
        expect((await api.get(`/officer/content/${id}`, foreign)).status).toBe(404);
        expect((await api.post(`/officer/content/${id}`, { verdict: "approve" }, foreign)).status).toBe(404);
        expect((await api.get("/officer/content/csub_none", options)).status).toBe(404);
      });
    });
  },
});
