import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { FactHistory, FactList, FactRecorded } from "../../src/contracts/indicator-facts";
import type { ContactNotes, OfflineProducts } from "../../src/contracts/indicator-offline";
import type {
  CorrectionList,
  IndicatorDetail,
  IndicatorList,
  IndicatorMembers,
  IndicatorSeries,
  PublicationDetail,
  PublicationList,
} from "../../src/contracts/indicators";
import type { LineEffect } from "../../src/contracts/presence-line";
import { answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";

const ALL = "within=all";

describe("indicators in public", () => {
  it("lists every indicator with its sheet and its numbers, today and as known now", async () => {
    const list = await answered<IndicatorList>(get(`/shop/indicators?${ALL}`));
    expect(list.indicators).toHaveLength(23);
    expect(list.basis).toMatchObject({ within: null, sample: false });
    const stock = list.indicators.find(({ sheet }) => sheet.id === "stock");
    // Crackers, tea, mango and both jams are in force; the fish is known by its year alone.
    expect(stock?.results[0]?.value).toMatchObject({ numerator: 34, unknown: { in_numerator: 1 } });
  });

  it("shows the province of the installation unless asked for another unit", async () => {
    const { basis } = await answered<IndicatorList>(get("/shop/indicators"));
    expect(basis.within).toEqual({ id: "p-82-2025", name: "Tỉnh Đồng Tháp" });
    const detail = await answered<IndicatorDetail>(
      get("/shop/indicators/stock?by=unit&geography=districts_2023&within=p-87-2023"),
    );
    expect(detail.rows.filter(({ key }) => key !== "unknown")).toHaveLength(12);
    expect(detail.rows.find(({ key }) => key === "d-867")?.value.numerator).toBe(30);
  });

  it("breaks a share down, the unknown beside it", async () => {
    const detail = await answered<IndicatorDetail>(get(`/shop/indicators/8b?by=stars&${ALL}`));
    expect(detail.results.map(({ reading }) => reading)).toEqual(["official", "without-own-shop"]);
    expect(detail.rows.map(({ key }) => key).sort()).toEqual(["3", "4", "5"]);
    expect(detail.results[0]?.value.percent_range?.low).toBeLessThanOrEqual(detail.results[0]?.value.percent ?? 0);
  });

  it("tells a series and the members behind a number", async () => {
    const series = await answered<IndicatorSeries>(
      get(`/shop/indicators/stock/series?from=2025-01-01&to=2026-01-01&step=month&${ALL}`),
    );
    expect(series.points.at(-1)?.cut_off).toBe("2026-01-01");
    expect(series.breaks.map(({ day }) => day)).toEqual(["2025-07-01"]);
    const members = await answered<IndicatorMembers>(
      get(`/shop/indicators/stock/members?side=numerator&by=stars&key=5&${ALL}`),
    );
    expect(members.members).toMatchObject([{ label: "Trà sen Tháp Mười", stars: 5 }]);
    const { producer } = members.members[0] ?? {};
    const own = await answered<IndicatorMembers>(
      get(`/shop/indicators/stock/members?side=numerator&producer=${producer?.id}&${ALL}`),
    );
    expect(new Set(own.members.map((member) => member.producer?.id))).toEqual(new Set([producer?.id]));
    const its = await answered<IndicatorMembers>(
      get(`/shop/indicators/producers/members?side=numerator&producer=${producer?.id}&${ALL}`),
    );
    expect(its.members.map(({ id }) => id)).toEqual([producer?.id]);
  });

  it.each([
    ["/shop/indicators?cut_off=2026-02-30", "cut_off"],
    ["/shop/indicators?as_known=yesterday", "as_known"],
    ["/shop/indicators?within=nowhere", "within"],
    ["/shop/indicators?colour=red", "colour"],
    ["/shop/indicators/8b?reading=other", "reading"],
    ["/shop/indicators/9?by=stars", "by"],
    ["/shop/indicators/8b/series?from=2020-01-01&to=2026-01-01&step=day", "from"],
    ["/shop/indicators/8b/members?side=left", "side"],
  ])("refuses %s", async (address, field) => {
    const { status, body } = await get(address);
    expect([status, body]).toEqual([
      400,
      { error: expect.objectContaining({ fields: [expect.objectContaining({ field })] }) },
    ]);
  });

  it("knows no other indicator, and tells nobody who is behind a restricted number", async () => {
    expect((await get("/shop/indicators/11")).status).toBe(404);
    expect((await get("/shop/indicators/7b/members?side=numerator")).status).toBe(403);
    expect((await get("/shop/indicators/stock/members?side=numerator&by=women_led&key=yes")).status).toBe(403);
    expect((await get("/officer/indicators/7b/members?side=numerator")).status).toBe(401);
    expect((await get("/officer/indicators/facts")).status).toBe(401);
  });
});

describe("facts an officer reports", () => {
  const counter = (change: object = {}) => ({
    kind: "counter",
    content: { name: "Quầy OCOP Gò Tháp (mẫu)" },
    unit_id: "d-872",
    valid_from: "2026-03-01",
    source: "Báo cáo của đơn vị (mẫu)",
    idempotency_key: randomUUID(),
    ...change,
  });

  it("count from their day, once, and no longer once they are withdrawn", async () => {
    const desk = await officer();
    const count = async () => {
      const { results } = await answered<IndicatorDetail>(get(`/shop/indicators/8d?cut_off=2026-06-01&${ALL}`));
      return results[0]?.value.numerator;
    };
    const before = (await count()) ?? 0;
    const wish = counter();
    const recorded = await answered<FactRecorded>(desk.post("/officer/indicators/facts", wish));
    expect(await answered<FactRecorded>(desk.post("/officer/indicators/facts", wish))).toEqual({
      ...recorded,
      repeated: true,
    });
    await expect.poll(count).toBe(before + 1);
    const address = `/officer/indicators/facts/${recorded.fact.id}`;
    const withdrawal = { withdraw: true, note: "Ghi nhầm.", idempotency_key: randomUUID() };
    await answered(desk.post(`${address}/corrections`, withdrawal));
    await expect.poll(count).toBe(before);
    expect((await desk.post(`${address}/corrections`, { ...withdrawal, idempotency_key: randomUUID() })).status).toBe(
      409,
    );
    const { history } = await answered<FactHistory>(desk.get(address));
    expect(history.map(({ withdrawn, corrects }) => [withdrawn, corrects])).toEqual([
      [false, null],
      [true, recorded.fact.id],
    ]);
    const { facts } = await answered<FactList>(desk.get("/officer/indicators/facts?kind=counter"));
    expect(facts.map(({ id }) => id)).not.toContain(recorded.fact.id);
  });

  it.each([
    [{ kind: "weather" }, "kind"],
    [{ unit_id: null }, "unit_id"],
    [{ unit_id: "d-000" }, "unit_id"],
    [{ content: {} }, "content.name"],
    [{ content: { name: "Quầy", site: "fact_none" } }, "content.site"],
    [{ valid_from: "31/12/2026" }, "valid_from"],
    [{ valid_to: "2026-01-01" }, "valid_to"],
    [{ proofs: ["a".repeat(64)] }, "proofs"],
    [{ source: " " }, "source"],
    [{ idempotency_key: "short" }, "idempotency_key"],
  ])("are refused with %j", async (change, field) => {
    const { status, body } = await (await officer()).post("/officer/indicators/facts", counter(change));
    expect([status, body]).toEqual([
      400,
      { error: expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ field })]) }) },
    ]);
  });
});

describe("what is published", () => {
  it("stays as it was; a restatement is another publication, and what it changed is listed", async () => {
    const desk = await officer();
    const publish = (wish: object) => answered<PublicationDetail>(desk.post("/officer/indicators/publications", wish));
    const basis = { cut_off: "2026-06-01", within: "all" };
    // A form sent twice publishes once.
    const sent = await Promise.all([1, 2].map(() => desk.post("/officer/indicators/publications", basis)));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(sent.find(({ status }) => status === 409)).toMatchObject({ body: { error: { code: "published_already" } } });
    const made = await answered<PublicationList>(get("/shop/indicators/publications?limit=1"));
    const first = await answered<PublicationDetail>(get(`/shop/indicators/publications/${made.publications[0]?.id}`));
    const counters = ({ indicators }: PublicationDetail) =>
      indicators.find(({ id }) => id === "8d")?.results[0]?.value.numerator ?? 0;
    const fact = {
      ...{ kind: "counter", content: { name: "Quầy bến tàu (mẫu)" }, unit_id: "d-866", valid_from: "2026-02-01" },
      source: "Báo cáo bổ sung (mẫu)",
      idempotency_key: randomUUID(),
    };
    await answered(desk.post("/officer/indicators/facts", fact));
    const reason = { vi: "Đơn vị báo cáo bổ sung.", en: "A late report." };
    const restatement = { ...basis, restates: first.publication.id, reason };
    const second = await publish(restatement);
    expect(counters(second)).toBe(counters(first) + 1);
    expect((await desk.post("/officer/indicators/publications", restatement)).status).toBe(409);
    expect(
      (await desk.post("/officer/indicators/publications", { ...restatement, cut_off: "2026-06-02" })).status,
    ).toBe(409);
    const address = `/shop/indicators/publications/${first.publication.id}`;
    const kept = await answered<PublicationDetail>(get(address));
    expect(kept.publication).toEqual({ ...first.publication, restated_by: second.publication.id });
    expect(counters(kept)).toBe(counters(first));
    const women = kept.indicators.find(({ id }) => id === "7b");
    expect(women?.results.every((result) => result.members === undefined)).toBe(true);
    const { publications } = await answered<PublicationList>(get("/shop/indicators/publications?limit=5"));
    expect(publications.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.publication.id, second.publication.id]),
    );
    const { corrections } = await answered<CorrectionList>(get("/shop/indicators/corrections"));
    const change = corrections.find(({ publication }) => publication === second.publication.id);
    expect(change).toMatchObject({ restates: first.publication.id, reason });
    expect(change?.changes).toContainEqual(expect.objectContaining({ id: "8d", reading: "official" }));
  });
});

describe("who is missing from the share of products sold online", () => {
  const OFFLINE = `/officer/indicators/8b/offline?reading=without-own-shop&within=all`;

  it("stands in the order of the work, each with its step, its gain and the last contact", async () => {
    const desk = await officer();
    const list = await answered<OfflineProducts>(desk.get(`${OFFLINE}&limit=500`));
    const order = list.steps.map(({ step }) => step);
    const places = list.products.map(({ step }) => order.indexOf(step));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(list.steps.reduce((sum, { products }) => sum + products, 0)).toBe(list.page.total);
    const { results } = await answered<IndicatorDetail>(get(`/shop/indicators/8b?${ALL}`));
    const missing = results.find(({ reading }) => reading === "without-own-shop")?.value;
    expect(list.page.total).toBe((missing?.denominator ?? 0) - (missing?.numerator ?? 0));

    const called = list.products.find(({ producer }) => producer !== null);
    const [step, producer] = [called?.step, called?.producer?.id ?? ""];
    const note = { producer, way: "call", on: "2026-01-05", note: "Hẹn gặp tuần sau (mẫu)." };
    await answered(desk.post("/officer/access/contacts", note));
    const after = await answered<OfflineProducts>(desk.get(`${OFFLINE}&step=${step}&limit=500`));
    expect(after.products.every((one) => one.step === step)).toBe(true);
    expect(after.products.find(({ id }) => id === called?.id)?.contact).toEqual({
      ...{ kind: "call", on: "2026-01-05", note: "Hẹn gặp tuần sau (mẫu)." },
    });
    const notes = await answered<ContactNotes>(desk.get(`/officer/access/contacts?producer=${producer}`));
    expect(notes.contacts).toMatchObject([{ way: "call", on: "2026-01-05" }]);
    expect((await desk.post("/officer/access/contacts", { ...note, on: "2099-01-01" })).status).toBe(400);
  });

  it("is asked of the two shares of online sale only", async () => {
    const desk = await officer();
    expect((await desk.get("/officer/indicators/stock/offline")).status).toBe(404);
    expect((await desk.get("/officer/indicators/8b/offline?step=dance")).status).toBe(400);
  });
});

describe("a line of a channel's life", () => {
  const DAY = "2025-12-01";
  const line = {
    ...{ from: DAY, state: "closed", confidence: "confirmed", sources: ["Công văn mẫu"] },
    note: { vi: "Đóng cửa (mẫu).", en: "Closed (sample)." },
  };
  const path = "/officer/presence/channels/own-shop/statuses";
  const shares = async () => (await answered<IndicatorDetail>(get("/shop/indicators/8b"))).results;

  it("is foreseen to the last product before it is added, and changes nothing until then", async () => {
    const desk = await officer();
    // The job that looks at the shop's own offers has been there.
    await expect.poll(async () => (await shares())[0]?.value.numerator).toBeGreaterThan(0);
    const before = await shares();
    const foreseen = await answered<LineEffect>(desk.post(`${path}/effect`, line));
    const [, today] = foreseen.days;
    expect(foreseen).toMatchObject({ from: DAY, as_if_today: false, days: [{ day: DAY }, {}] });
    expect(today?.open).toEqual({ before: true, after: false });
    const told = today?.shares.filter(({ id }) => id === "8b") ?? [];
    expect(told.map(({ before: value }) => value)).toEqual(before.map(({ value }) => value));
    expect(told[0]).toMatchObject({ lost: before[0]?.value.numerator, gained: 0, after: { numerator: 0 } });
    expect(foreseen.products_total).toBe(told[0]?.lost);
    expect(foreseen.products.every(({ change }) => change === "lost")).toBe(true);
    expect(await answered<LineEffect>(desk.post(`${path}/effect`, { ...line, from: "2099-01-01" }))).toMatchObject({
      ...{ as_if_today: true, products_total: foreseen.products_total },
    });
    expect(await answered<LineEffect>(desk.post(`${path}/effect`, { ...line, state: "open" }))).toMatchObject({
      ...{ products: [], products_total: 0 },
    });
    expect((await desk.post(`${path}/effect`, { ...line, sources: [] })).status).toBe(400);
    expect(await shares()).toEqual(before);

    await answered(desk.post(path, line));
    await expect.poll(async () => (await shares()).map(({ value }) => value)).toEqual(told.map(({ after }) => after));
    await answered(desk.post(path, { ...line, state: "open" }));
    await expect.poll(shares).toEqual(before);
  });
});
