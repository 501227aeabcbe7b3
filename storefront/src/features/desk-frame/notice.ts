import "server-only";
import { randomUUID } from "node:crypto";
import type { FieldFault } from "@contracts/common";
import { z } from "zod";
import type { Failure } from "@/platform/backend/failure";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";

const fault = z.object({ field: z.string(), message: z.string(), message_en: z.string() });

const schema = z.object({
  id: z.string(),
  tone: z.enum(["good", "fault"]),
  message: z.string(),
  message_en: z.string(),
  fields: z.array(fault),
  /** What was typed, to be corrected and not typed again. Never a password. */
  values: z.record(z.string(), z.string()),
});

/** What came of a form, shown on the page it leads to. */
export type DeskNotice = z.infer<typeof schema>;

const TEN_MINUTES = 600;

/** The query parameter that says which notice a page shows, so that another page does not show it. */
export const NOTICE_PARAM = "tin";

/** Notices of one desk, kept on the device under the name of a cookie. */
export function noticesIn(name: string) {
  const cookie = sealedCookie({ name, maxAgeSeconds: TEN_MINUTES, schema });
  return {
    /** @returns the address with the notice named in it */
    async leave(path: string, notice: Omit<DeskNotice, "id">): Promise<string> {
      const id = randomUUID().slice(0, 8);
      const kept = await cookie.write({ ...notice, id });
      // A form too long for a cookie keeps what was wrong with it.
      if (!kept) await cookie.write({ ...notice, values: {}, id });
      const [page = "", query = ""] = path.replace(/#.*$/, "").split("?");
      const asked = new URLSearchParams(query);
      asked.set(NOTICE_PARAM, id);
      return `${page}?${asked}#loi`;
    },
    /** The notice an address names, where this device still has it. @param path path and query of the page */
    async of(path: string): Promise<DeskNotice | null> {
      const wanted = new URLSearchParams(path.split("?")[1] ?? "").get(NOTICE_PARAM);
      if (wanted === null) return null;
      const kept = await cookie.read();
      return kept?.id === wanted ? kept : null;
    },
  };
}

/** What to say of a request that failed. */
export function faultNotice(failure: Failure, values: Record<string, string> = {}): Omit<DeskNotice, "id"> {
  const told: { message: string; message_en: string; fields: FieldFault[] } =
    failure.kind === "refused" && failure.status < 500 ? failure : NO_ANSWER;
  const { message, message_en, fields } = told;
  return { tone: "fault", message, message_en, fields, values };
}

const NO_ANSWER = {
  message: "Hệ thống chưa trả lời. Nội dung bạn nhập vẫn còn đây. Xin thử lại sau ít phút.",
  message_en: "The system gave no answer. What you entered is still here. Please try again in a few minutes.",
  fields: [],
};
