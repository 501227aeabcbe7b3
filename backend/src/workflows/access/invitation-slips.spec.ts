import { describe, expect, it } from "vitest";
import type { InvitationIssued } from "../../contracts/access-invitations";
import { misplaced, readObjects, unmarkedPaint } from "../../modules/report/testing/pdf-structure";
import { readPdf } from "../../modules/report/testing/read-pdf";
import { invitationSlips } from "./invitation-slips";

const MADE = new Date("2026-11-26T02:00:00.000Z");
const invitation = (number: number): InvitationIssued => ({
  id: `ainv_${number}`,
  producer_id: `prcr_${number}`,
  name: `Hợp tác xã nông nghiệp và dịch vụ thương mại số ${number}`,
  place: "Xã Tháp Mười, Tỉnh Đồng Tháp",
  url: `https://ocop.example/kenh-chu-the/loi-moi?ma=${"x".repeat(43)}`,
  code: `K7RW-M2X-9Q${number % 10}`,
  enter_at: "https://ocop.example/kenh-chu-the/loi-moi",
  expires_at: "2026-12-26T02:00:00.000Z",
});

describe("slips to hand to producers", () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
  ])("%i of them stand on %i pages", async (count, pages) => {
    const slips = Array.from({ length: count }, (_, number) => invitation(number));
    expect((await readPdf(await invitationSlips(slips, MADE))).pages).toBe(pages);
  });

  it("say whom they are for, what to type and until when", async () => {
    const { text } = await readPdf(await invitationSlips([invitation(7)], MADE));
    const words = text.join(" ").replace(/\s+/g, " ");
    expect(words).toContain("Hợp tác xã nông nghiệp và dịch vụ thương mại số 7");
    expect(words).toContain("K7RW-M2X-9Q7");
    expect(words).toContain("ocop.example/kenh-chu-the/loi-moi");
    expect(words).toMatch(/đến hết ngày 26\/12\/2026/);
  });

  it("are read out slip by slip, each under its heading, and nothing else is painted unmarked", async () => {
    const bytes = await invitationSlips([invitation(1), invitation(2)], MADE);
    const objects = readObjects(bytes);
    expect(misplaced(objects)).toEqual([]);
    expect(objects.flatMap(({ stream }) => (stream && / BDC\n/.test(stream) ? unmarkedPaint(stream) : []))).toEqual([]);
    const { tagged, lang, elements } = await readPdf(bytes);
    expect({ tagged, lang }).toEqual({ tagged: true, lang: "vi-VN" });
    expect(elements.filter(({ role }) => role === "H1")).toHaveLength(2);
    expect(elements[0]).toMatchObject({ role: "H1", text: expect.stringContaining("Mời mở tài khoản") });
  });
});
