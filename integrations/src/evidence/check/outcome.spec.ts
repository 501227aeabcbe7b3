import { describe, expect, it } from "vitest";
import { recogniseAddress } from "../address";
import { pageFacts } from "../extract";
import type { PageAnswer } from "../fetch";
import { findingOf } from "./outcome";

const URL = "https://shopee.vn/product/1/2";
const LISTED = '<meta property="og:title" content="Trà sen"><p class="price">85.000 ₫</p>';

function page(finalUrl: string, html: string, status = 200): PageAnswer {
  return {
    kind: "page",
    finalUrl,
    hops: [{ url: finalUrl, status }],
    status,
    html,
    body: Buffer.from(html),
    charset: "utf-8",
  };
}

function finding(answer: PageAnswer, band: "same" | "person" | "different" = "same", channel = "shopee", url = URL) {
  const facts = answer.kind === "page" ? { facts: pageFacts(answer.html) } : {};
  return findingOf({ channel, requested: recogniseAddress(url), answer, band, ...facts });
}

describe("findingOf", () => {
  it("takes a priced page of the right product for buyable", () => {
    expect(finding(page(URL, LISTED))).toEqual({ outcome: "buyable" });
    expect(finding(page(URL, `${LISTED}<button>Hết hàng</button>`))).toEqual({ outcome: "not_buyable" });
    expect(finding(page(URL, '<meta property="og:title" content="x">'))).toEqual({ outcome: "not_buyable" });
    const unpriced = '<meta property="og:title" content="x"><button>Thêm vào giỏ</button>';
    expect(finding(page(URL, unpriced))).toEqual({ outcome: "not_buyable" });
  });

  it("lets the match decide what the page shows", () => {
    expect(finding(page(URL, LISTED), "different").outcome).toBe("other_product");
    expect(finding(page(URL, LISTED), "person")).toEqual({ outcome: "undecided", fault: "person_decides" });
  });

  it("sees a missing page in its status, in its words, and in being sent to the front page", () => {
    expect(finding(page(URL, "", 410)).outcome).toBe("gone");
    expect(finding(page(URL, "<title>Sản phẩm không tồn tại</title>")).outcome).toBe("gone");
    expect(finding(page("https://shopee.vn/", LISTED)).outcome).toBe("gone");
    expect(
      finding(page("https://tiki.vn/dac-san/c123", LISTED), "same", "tiki", "https://tiki.vn/x-p1.html").outcome,
    ).toBe("gone");
  });

  it("follows Postmart to Buudien, and no link off its channel", () => {
    const old = "https://postmart.vn/p/tra-sen-43160.html";
    const now = "https://nongsan.buudien.vn/san-pham/tra-sen";
    expect(finding(page(now, LISTED), "same", "postmart", old).outcome).toBe("buyable");
    expect(finding(page("https://casino.example/", LISTED))).toEqual({
      outcome: "undecided",
      fault: "left_the_channel",
    });
    expect(finding(page("https://tiki.vn/x-p1.html", LISTED)).fault).toBe("left_the_channel");
  });

  it("accepts a producer's own site on its own host only", () => {
    const site = "https://senviet.example/tra-sen";
    expect(finding(page(site, LISTED), "same", "website", site).outcome).toBe("buyable");
    expect(finding(page("https://parked.example/", LISTED), "same", "website", site).fault).toBe("left_the_channel");
  });

  it("learns nothing from refusals, faults, server errors and pages behind a script", () => {
    const none = { finalUrl: URL, hops: [] };
    expect(finding({ ...none, kind: "refused", reason: "robots" })).toEqual({
      outcome: "unreachable",
      fault: "robots",
    });
    expect(finding({ ...none, kind: "failed", reason: "timeout" }).fault).toBe("timeout");
    expect(finding(page(URL, LISTED, 403))).toEqual({ outcome: "unreachable", fault: "status_403" });
    expect(finding(page(URL, "<title>Just a moment...</title>")).fault).toBe("page_shows_nothing");
  });
});
