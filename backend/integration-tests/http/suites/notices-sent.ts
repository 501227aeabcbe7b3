import type { MedusaContainer } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { ACCESS } from "../../../src/modules/access";
import type { AccessService } from "../../../src/modules/access/service";
import { NOTICE } from "../../../src/modules/notice";
import type { NoticeKind } from "../../../src/modules/notice/domain/kinds";
import type { NoticeService } from "../../../src/modules/notice/service";
import { today } from "../../../src/platform/calendar/clock";
import { sendNotices } from "../../../src/workflows/notice/send-notices";
import type { openOutbox } from "../../support/outbox";

type Given = { outbox: ReturnType<typeof openOutbox>; container: () => MedusaContainer; producer: () => string };

const EMAIL = "nguoi-doc-thu@example.com";
const PHONE = "+84900000321";
/** Hours in Việt Nam. */
const at = (day: number, hour: number) => new Date(Date.UTC(2040, 4, day, hour - 7));

/** What reaches a producer's people outside the desk, and when. */
export function noticesSent({ outbox, container, producer }: Given): void {
  const notices = (): NoticeService => container().resolve(NOTICE);

  async function people(): Promise<void> {
    const { producers }: AccessService = container().resolve(ACCESS);
    for (const [name, reach] of [
      ["Người đọc thư (mẫu)", { email: EMAIL, phone: "+84900000320" }],
      ["Người chỉ có điện thoại (mẫu)", { email: null, phone: PHONE }],
    ] as const) {
      const principal_id = (await producers.addPerson({ name, ...reach })) ?? "";
      const work = { producer_id: producer(), role: "member" as const, day: today(), by: null };
      await producers.addMember({ principal_id, ...work });
    }
  }

  async function happens(kind: NoticeKind, ...subjects: string[]): Promise<void> {
    const facts = subjects.map((subject) => ({
      ...{ producer_id: producer(), subject, since: at(1, 8), href: `/kenh-chu-the/don-hang/${subject}` },
      ...{ message_vi: `Việc ${subject}.`, message_en: `Thing ${subject}.` },
    }));
    await notices().reconcile(kind, facts, at(1, 8));
  }

  /** What goes out at an hour, to the one with an address and to the one with a telephone alone. */
  async function sent(day: number, hour: number): Promise<{ letters: string[]; short: string[] }> {
    outbox.empty();
    await sendNotices(container(), at(day, hour));
    const to = (reach: string) => outbox.messages().filter((text) => text.includes(`To: ${reach}`));
    return { letters: to(EMAIL), short: to(PHONE) };
  }

  describe("notices", () => {
    it("reach people by e-mail or short message: the urgent at any hour, orders by day, the rest once a day", async () => {
      await people();
      await happens("confirm_soon", "gap");
      await happens("new_order", "don");
      await happens("certificate_window", "giay");
      const night = await sent(1, 22);
      expect([night.letters.length, night.short.length]).toEqual([1, 1]);
      for (const text of [...night.letters, ...night.short]) {
        expect(text).toContain("Việc gap.");
        expect(text).toContain("/kenh-chu-the/don-hang/gap");
        expect(text).not.toMatch(/don\.|giay\./);
      }
      expect(await sent(2, 5)).toEqual({ letters: [], short: [] });
      const morning = await sent(2, 7);
      expect(morning.letters).toEqual([
        expect.stringMatching(/OCOP: 2 việc cần xem[\s\S]*Việc don\.[\s\S]*Việc giay\./),
      ]);
      expect(morning.short).toEqual([expect.stringMatching(/có 2 việc cần xem\. \S*\/kenh-chu-the\/thong-bao/)]);
      expect(await sent(2, 8)).toEqual({ letters: [], short: [] });
      await happens("new_order", "don", "don-nua");
      await happens("listing_fault", "tin");
      const noon = await sent(2, 12);
      expect([noon.letters.length, noon.short]).toEqual([1, [expect.stringContaining("Việc don-nua.")]]);
      expect((await sent(3, 9)).short).toEqual([expect.stringContaining("Việc tin.")]);
    });

    it("are not sent to who wants none, nor of what somebody has read or what is settled", async () => {
      await people();
      await happens("confirm_soon", "gap");
      await notices().markRead(producer(), null, at(1, 9));
      expect(await sent(1, 10)).toEqual({ letters: [], short: [] });
      await happens("confirm_soon", "gap", "het");
      await happens("confirm_soon", "gap");
      expect(await sent(1, 10)).toEqual({ letters: [], short: [] });
      const hours = { quiet_from: 21, quiet_to: 7, digest_hour: 7, low_stock: 5 };
      await notices().saveSetting(producer(), { by_mail: false, ...hours }, "prin_x");
      await happens("confirm_soon", "gap", "khac");
      expect(await sent(1, 10)).toEqual({ letters: [], short: [] });
    });
  });
}
