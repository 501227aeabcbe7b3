import { describe, expect, it } from "vitest";
import type { Verdict } from "../../matching";
import type { PageAnswer, Validators } from "../fetch";
import { EMPTY_CHAIN, type EvidenceRecord, nextRecord } from "../record";
import { checkPage, type PageCheck, UNCHANGED_DAYS } from "./page-check";

const URL = "https://shopee.vn/product/1/2";
const DAY = 86_400_000;
const BEGUN = Date.parse("2026-01-05T02:00:00.000Z");
const HTML = '<meta property="og:title" content="Trà sen Tháp Mười"><p class="price">85.000 ₫</p>';
const SAME: Verdict = { band: "same", rule: "name", reasons: [] };
const at = { finalUrl: URL, hops: [{ url: URL, status: 200 }] };
const WHOLE: PageAnswer = {
  ...{ ...at, kind: "page", status: 200, html: HTML, body: Buffer.from(HTML), charset: "utf-8" },
  etag: '"1"',
};
const NOT_MODIFIED: PageAnswer = { ...at, kind: "not_modified" };

/** Visits of one page, day by day, each knowing the last one that brought the page, as the backend keeps it. */
function pageThat(answers: (known: Validators) => PageAnswer) {
  const asked: Validators[] = [];
  let last: { record: EvidenceRecord; validators: Validators } | undefined;
  const visitOn = async (day: number): Promise<PageCheck> => {
    const check = await checkPage(
      { product: "tra-sen", channel: "shopee", url: URL, ...(last && { last }) },
      {
        visit: async (_url, known) => {
          asked.push(known);
          return answers(known);
        },
        judge: () => SAME,
        now: () => BEGUN + day * DAY,
      },
    );
    if (check.body.page?.status === 200)
      last = { record: nextRecord(EMPTY_CHAIN, check.body), validators: check.validators };
    return check;
  };
  return { asked, visitOn };
}

/** What a well-kept cache does: it answers 304 to those who hold the page. */
const unchanged = ({ etag }: Validators) => (etag ? NOT_MODIFIED : WHOLE);

describe("a page that says it has not changed", () => {
  it("proves what it proved when it was read, and names that record", async () => {
    const page = pageThat(unchanged);
    await page.visitOn(0);
    const { body } = await page.visitOn(7);
    expect(body).toMatchObject({ outcome: "buyable", page: { status: 304 }, match: { band: "same" } });
    expect(body.page?.unchangedSince).toMatch(/^[0-9a-f]{64}$/);
  });

  it(`is read whole again once that is ${UNCHANGED_DAYS} days ago`, async () => {
    const page = pageThat(unchanged);
    const found: (number | undefined)[] = [];
    for (const day of [0, 7, 14, 21, 28, 35, 42]) found.push((await page.visitOn(day)).body.page?.status);
    expect(found).toEqual([200, 304, 304, 200, 304, 304, 200]);
    expect(page.asked.map(({ etag }) => etag ?? null)).toEqual([null, '"1"', '"1"', null, '"1"', '"1"', null]);
  });

  it("is not believed for ever: a server that knows nothing but 304 stops to prove anything", async () => {
    let visits = 0;
    const page = pageThat(() => (visits++ === 0 ? WHOLE : NOT_MODIFIED));
    const days = Array.from({ length: 20 }, (_, week) => week * 7);
    const proved: number[] = [];
    for (const day of days) {
      const { outcome, page: seen } = (await page.visitOn(day)).body;
      if (outcome === "buyable") proved.push(day);
      else expect([outcome, seen?.fault]).toEqual(["unreachable", "not_modified"]);
    }
    expect(proved).toEqual(days.filter((day) => day < UNCHANGED_DAYS));
  });

  it("is not believed where nobody asked for changes only", async () => {
    const page = pageThat(() => NOT_MODIFIED);
    expect((await page.visitOn(0)).body).toMatchObject({ outcome: "unreachable", page: { fault: "not_modified" } });
  });

  it("is read whole where other rules of matching judged it", async () => {
    const asked: Validators[] = [];
    const { body } = await pageThat(unchanged).visitOn(0);
    const older = { ...body, match: { ...SAME, reasons: [], matcher: "names-0" } };
    const check = await checkPage(
      {
        ...{ product: "tra-sen", channel: "shopee", url: URL },
        last: { record: nextRecord(EMPTY_CHAIN, older), validators: { etag: '"1"' } },
      },
      {
        visit: async (_url, known) => {
          asked.push(known);
          return unchanged(known);
        },
        judge: () => SAME,
        now: () => BEGUN + DAY,
      },
    );
    expect(asked).toEqual([{}]);
    expect(check.body.match).toMatchObject({ band: "same", matcher: body.match?.matcher });
  });
});
