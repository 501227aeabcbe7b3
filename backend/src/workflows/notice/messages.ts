import type { NoticeRow } from "../../modules/notice/store/notices";
import { env } from "../../platform/env";

type Words = { subject: string; text: string };
type Told = Pick<NoticeRow, "message_vi" | "message_en" | "href">;

const linkTo = (href: string) => new URL(href, env().STOREFRONT_URL).href;
const NOTICES = "/kenh-chu-the/thong-bao";

/** An e-mail: Vietnamese first, English beside it; each notice with its one link. */
export function letterOf(due: readonly Told[], digest: boolean): Words {
  const lines = due.map(({ message_vi, message_en, href }) => `• ${message_vi}\n  ${message_en}\n  ${linkTo(href)}`);
  const [first] = due;
  const subject = digest || due.length > 1 ? `OCOP: ${due.length} việc cần xem` : `OCOP: ${first?.message_vi ?? ""}`;
  const foot = `Đổi giờ nhận thư / Change when you are written to: ${linkTo(NOTICES)}`;
  return { subject, text: [...lines, foot].join("\n\n") };
}

/** A message on a telephone: one notice with its link, of several how many and where they stand. */
export function shortMessageOf(due: readonly Told[]): Words {
  const [first] = due;
  const text =
    due.length === 1 && first
      ? `OCOP: ${first.message_vi} ${linkTo(first.href)}`
      : `OCOP: có ${due.length} việc cần xem. ${linkTo(NOTICES)}`;
  return { subject: "OCOP", text };
}
