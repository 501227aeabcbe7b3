import type { RegisterRow } from "../types";
import type { ProducerMatch } from "./producer-index";
import { producerQuestion, productQuestion, unitQuestion } from "./review-keys";
import type { ProductRecord, ReviewRecord } from "./types";
import type { UnitProblem } from "./unit-index";

type Unsure = Extract<ProducerMatch, { kind: "unsure" }>;

const WHY: Record<Unsure["code"], string> = {
  producer_near: "gần giống một chủ thể đã có",
  producer_homonym: "trùng tên với chủ thể ở nơi khác trong tỉnh",
  producer_elsewhere: "trùng tên với một đơn vị ở tỉnh khác",
  tax_code_other_name: "có mã số thuế của một chủ thể mang tên khác",
};

/** Questions for an officer, each asked once however many rows raise it. */
export class ReviewList {
  private readonly byKey = new Map<string, ReviewRecord>();

  producer(text: string, match: Unsure, productId: string, row: RegisterRow): void {
    const names = match.candidates.map(({ name }) => `“${name}”`).join(", ");
    this.ask(productId, {
      key: producerQuestion(text, row),
      kind: "producer",
      code: match.code,
      text,
      candidates: match.candidates.map(({ id, name }) => ({ id, label: name })),
      message: `Chủ thể “${text}” ${WHY[match.code]} (${names}). Xin xác nhận là một hay là hai; cho tới lúc đó sản phẩm giữ tên như bản in và chưa gắn với chủ thể nào.`,
      row: row.row,
    });
  }

  unit(problem: UnitProblem, productId: string, row: RegisterRow): void {
    this.ask(productId, {
      key: unitQuestion(problem.level, problem.text, row),
      kind: "unit",
      code: problem.code,
      text: problem.text,
      candidates: problem.candidates.map(({ unit: { id, name } }) => ({ id, label: name })),
      message: unitMessage(problem, row),
      row: row.row,
    });
  }

  product(namesakes: ProductRecord[], productId: string, row: RegisterRow): void {
    this.ask(productId, {
      key: productQuestion(productId),
      kind: "product",
      code: "product_namesake",
      text: row.name,
      candidates: namesakes.map(({ id, name, producer_text }) => ({
        id,
        label: producer_text === null ? name : `${name} – ${producer_text}`,
      })),
      message: `Sản phẩm “${row.name}” (${row.province}) trùng tên với sản phẩm khác mà một trong hai nguồn không ghi chủ thể. Xin xác nhận là một hay là hai sản phẩm.`,
      row: row.row,
    });
  }

  all(): ReviewRecord[] {
    return [...this.byKey.values()];
  }

  private ask(productId: string, question: Omit<ReviewRecord, "product_ids">): void {
    const known = this.byKey.get(question.key);
    if (!known) this.byKey.set(question.key, { ...question, product_ids: [productId] });
    else if (!known.product_ids.includes(productId)) known.product_ids.push(productId);
  }
}

function unitMessage({ code, text, candidates }: UnitProblem, { province, district }: RegisterRow): string {
  const names = candidates
    .map(({ unit, within }) => `“${unit.name}”${within === null ? "" : ` (${within})`}`)
    .join(", ");
  if (code === "unit_ambiguous")
    return `“${text}” (${province}) có thể là ${names}. Xin chọn đơn vị đúng; tên giữ như bản in.`;
  if (names !== "")
    return `“${text}” không thuộc “${district}” (${province}) theo bảng đơn vị hành chính; trong tỉnh có ${names}. Xin chọn nếu đúng là nơi ấy; tên giữ như bản in.`;
  return `“${text}” (${province}) không có trong bảng đơn vị hành chính. Xin kiểm tra lại tên; tên giữ như bản in.`;
}
