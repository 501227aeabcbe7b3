import type { MedusaContainer } from "@medusajs/framework/types";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import { DOSSIER } from "../../../modules/dossier";
import { PAPER_KINDS } from "../../../modules/dossier/domain/paper-kinds";
import { LAPSING_DAYS, paperState } from "../../../modules/dossier/domain/paper-state";
import type { DossierService } from "../../../modules/dossier/service";
import type { Fact } from "../../../modules/notice/store/notices";
import { REGISTER_MODULE } from "../../../modules/register";
import { certificateOn } from "../../../modules/register/domain/certificate";
import { NO_FACTS } from "../../../modules/register/domain/certificate-facts";
import { filingWindow } from "../../../modules/register/domain/filing-window";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { addDays } from "../../../platform/calendar/day";
import type { OwnProduct } from "./own-products";

/** How long an answer to texts is told of. */
const ANSWERED_MS = 14 * 86_400_000;

const shown = (day: string) => day.split("-").reverse().join("/");
const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);

/** Answers to texts that were sent for review. */
export async function answeredTexts(
  container: MedusaContainer,
  products: readonly OwnProduct[],
): Promise<{ approved: Fact[]; changes: Fact[] }> {
  const content: ContentService = container.resolve(CONTENT);
  const latest = await content.latestSubmissions(products.map(({ id }) => id));
  const since = Date.now() - ANSWERED_MS;
  const approved: Fact[] = [];
  const changes: Fact[] = [];
  for (const product of products) {
    const answer = latest.get(product.id);
    if (!answer?.decided_at) continue;
    const href = `/kenh-chu-the/san-pham/${product.id}`;
    const base = { producer_id: product.producer_id, subject: answer.id, since: answer.decided_at, href };
    if (answer.verdict === "ask_changes")
      changes.push({
        ...base,
        message_vi: `Nội dung “${product.name}” cần sửa. Xem góp ý rồi gửi lại.`,
        message_en: `The texts of “${product.name}” need changes. See the remarks and send them again.`,
      });
    if (answer.verdict === "approve" && answer.decided_at.getTime() > since)
      approved.push({
        ...base,
        message_vi: `Nội dung “${product.name}” đã được duyệt và đang hiện ở cửa hàng.`,
        message_en: `The texts of “${product.name}” were approved and show in the shop.`,
      });
  }
  return { approved, changes };
}

/** Certificates whose file is to be prepared or handed in, or whose last day went by. */
export async function certificateWindows(container: MedusaContainer, products: readonly OwnProduct[]): Promise<Fact[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const facts = await register.certificateFacts(products.map(({ id }) => id));
  const day = today();
  return products.flatMap(({ id, name, producer_id }): Fact[] => {
    const { recognition, revocation } = certificateOn(facts.get(id) ?? NO_FACTS, day);
    if (!recognition?.expires_on || revocation) return [];
    const window = filingWindow(recognition.expires_on, day);
    const [opens, closes, ends] = [window.opens_on, window.closes_on, window.expires_on].map(shown);
    const told = {
      prepare: [
        window.remind_on,
        `Giấy chứng nhận “${name}” hết hạn ${ends}. Chuẩn bị hồ sơ để nộp từ ${opens}.`,
        `The certificate of “${name}” ends on ${ends}. Prepare its file; it is taken from ${opens}.`,
      ],
      open: [
        day >= window.urge_on ? window.urge_on : window.opens_on,
        `Nộp hồ sơ đánh giá lại “${name}” từ ${opens} đến hết ${closes}.`,
        `Hand in the file of “${name}” from ${opens} until ${closes}.`,
      ],
      late: [
        addDays(window.closes_on, 1),
        `Đã quá hạn nộp hồ sơ của “${name}” (${closes}). Gọi ngay cho cán bộ xã.`,
        `The last day for the file of “${name}” (${closes}) went by. Please call your commune's officer now.`,
      ],
    };
    if (window.stage === "later" || window.stage === "over") return [];
    const [from = day, message_vi = "", message_en = ""] = told[window.stage];
    // Each step of the ladder is news again, though it is about the same product.
    const subject = `${id}:${from}`;
    return [
      { producer_id, subject, since: startOf(from), message_vi, message_en, href: `/kenh-chu-the/chung-nhan/${id}` },
    ];
  });
}

/** Papers that end soon or have ended. */
export async function papersLapsing(container: MedusaContainer): Promise<Fact[]> {
  const dossier: DossierService = container.resolve(DOSSIER);
  const day = today();
  const papers = await dossier.endingBy(addDays(day, LAPSING_DAYS));
  return papers.flatMap((paper): Fact[] => {
    const kind = PAPER_KINDS.find(({ id }) => id === paper.kind);
    if (!kind || paper.expires_on === null) return [];
    const lapsed = paperState(paper, day, null) === "lapsed";
    const ends = shown(paper.expires_on);
    return [
      {
        producer_id: paper.producer_id,
        subject: `${paper.id}:${lapsed ? "lapsed" : "lapsing"}`,
        since: startOf(lapsed ? addDays(paper.expires_on, 1) : addDays(paper.expires_on, -LAPSING_DAYS)),
        message_vi: `${kind.name} ${lapsed ? "đã hết hạn" : "sắp hết hạn"} (${ends}). Xin làm lại và tải bản mới lên.`,
        message_en: `${kind.name_en}: ${lapsed ? "ended" : "ends"} on ${ends}. Please renew it and upload the new one.`,
        href: paper.product_id === null ? "/kenh-chu-the/chung-nhan" : `/kenh-chu-the/chung-nhan/${paper.product_id}`,
      },
    ];
  });
}
