import type { RegisterRow } from "../types";
import { askReviews } from "./ask-reviews";
import { statedOfProducer, statedOfProduct } from "./changes";
import { completeProducer, completeProduct, completeRecognition } from "./complete-records";
import { addProducer, addProduct, addRecognition, placeOf } from "./new-records";
import type { ProducerMatch } from "./producer-index";
import { matchRecognition, type RecognitionMatch } from "./recognition-match";
import type { DecisionRecord, ProducerRecord, ProductRecord, RowPlan } from "./types";
import type { Workspace } from "./workspace";

/** Takes one row into the workspace. A row that contradicts the register or repeats another is refused and changes nothing. */
export function planRow(row: RegisterRow, workspace: Workspace): RowPlan {
  const match: ProducerMatch = row.producer === null ? { kind: "new" } : workspace.producers.match(row.producer, row);
  const producer = match.kind === "known" ? match.producer : null;
  const named = workspace.products.find(row, producer?.id ?? null, placeOf(row, workspace).district_id);
  if (named && repeats(row, named, workspace)) return refusal(row, named);
  const known = named && workspace.products.shown(named);
  const plan = known ? planKnownProduct(row, known, producer, workspace) : planNewProduct(row, match, workspace);
  // Two spellings of one product may stand side by side in a file; only one spelling given twice is a repetition.
  if (plan.outcome !== "refused") workspace.statedIn.set(factsKey(row, named?.id ?? plan.product_id), row.row);
  return plan;
}

/** Takes in what a row says of a product the register holds. */
export function planKnownProduct(
  row: RegisterRow,
  known: ProductRecord,
  producer: ProducerRecord | null,
  workspace: Workspace,
): RowPlan {
  const decision = decisionOf(row, workspace);
  if (decision === "conflict" || contradicts(row, known, decision, workspace)) return refusal(row, known);
  return update(row, known, producer, decision, workspace);
}

function planNewProduct(row: RegisterRow, match: ProducerMatch, workspace: Workspace): RowPlan {
  const decision = decisionOf(row, workspace);
  return decision === "conflict" ? refusal(row, null) : add(row, match, decision, workspace);
}

function refusal({ row, name }: RegisterRow, known: ProductRecord | null): RowPlan {
  return { row, outcome: "refused", product: name, product_id: known?.id ?? null, changes: [] };
}

function add(row: RegisterRow, match: ProducerMatch, decision: DecisionRecord | null, workspace: Workspace): RowPlan {
  const isNewProducer = match.kind === "new" && row.producer !== null;
  const producer = isNewProducer ? addProducer(row, workspace) : match.kind === "known" ? match.producer : null;
  const namesakes = workspace.products.namedElsewhere(row);
  const product = addProduct(row, producer, workspace);
  workspace.firstStated(product.id, statedOfProduct(row, product));
  if (producer && isNewProducer) workspace.firstStated(producer.id, statedOfProducer(row, producer));
  const changes = match.kind === "known" ? completeProducer(row, match.producer, workspace) : [];
  addRecognition(row, product, decision, "new", workspace);
  const unsure = askReviews(row, product, match, namesakes, workspace);
  return { row: row.row, outcome: unsure ? "review" : "added", product: row.name, product_id: product.id, changes };
}

function update(
  row: RegisterRow,
  known: ProductRecord,
  producer: ProducerRecord | null,
  decision: DecisionRecord | null,
  workspace: Workspace,
): RowPlan {
  const changes = completeProduct(row, known, workspace);
  if (producer) changes.push(...completeProducer(row, producer, workspace));
  if (row.stars !== null) {
    const match = matchRecognition(row, decision, workspace.recognitions(known.id));
    if (match.kind === "new_event") changes.push(addRecognition(row, known, decision, match.event, workspace));
    if (match.kind === "completes") changes.push(...completeRecognition(row, match.recognition, decision, workspace));
  }
  return {
    row: row.row,
    outcome: changes.length > 0 ? "changed" : "unchanged",
    product: known.name,
    product_id: known.id,
    changes,
  };
}

/** The same product with the same event on two lines: the second adds nothing, and may hide a typing error. */
function repeats(row: RegisterRow, known: ProductRecord, workspace: Workspace): boolean {
  const first = workspace.statedIn.get(factsKey(row, known.id));
  if (first === undefined) return false;
  workspace.fault(
    row,
    "name",
    row.name,
    "duplicate_row",
    `Sản phẩm này đã có ở dòng ${first} với cùng quyết định hoặc cùng năm. Xin bỏ một trong hai dòng.`,
  );
  return true;
}

function factsKey(row: RegisterRow, productId: string | null): string {
  return [productId, row.status, row.decision_number, row.decided_on, row.year].join("|");
}

/** The decision a row cites; all of the file's are known by now. */
function decisionOf(row: RegisterRow, workspace: Workspace): DecisionRecord | null | "conflict" {
  const match = workspace.decisions.match(row);
  if (match.kind === "known") return match.decision;
  if (match.kind === "none" || match.kind === "new") return null;
  if (match.kind === "ambiguous") {
    const message = `Số ${row.decision_number} có ở nhiều quyết định (${match.decisions.map(({ decided_on, year }) => decided_on ?? year).join(", ")}). Xin ghi ngày quyết định và cơ quan công nhận.`;
    workspace.fault(row, "decision_number", row.decision_number, "decision_ambiguous", message);
    return "conflict";
  }
  const message = `Quyết định ${row.decision_number} đã ghi ngày ${match.decision.decided_on}, khác ngày trong dòng này. Xin xem lại văn bản gốc rồi sửa.`;
  workspace.fault(row, "decision_date", row.decided_on, "date_against_register", message);
  return "conflict";
}

function contradicts(
  row: RegisterRow,
  known: ProductRecord,
  decision: DecisionRecord | null,
  workspace: Workspace,
): boolean {
  if (row.stars === null) return false;
  const match = matchRecognition(row, decision, workspace.recognitions(known.id));
  if (match.kind !== "conflict") return false;
  workspace.fault(row, "stars", String(row.stars), match.code, conflictMessage(row, match));
  return true;
}

function conflictMessage(
  row: RegisterRow,
  { code, recognition }: Extract<RecognitionMatch, { kind: "conflict" }>,
): string {
  if (code === "stars_against_register") {
    return `Danh bạ ghi ${recognition.stars} sao cho cùng lần công nhận này, tệp ghi ${row.stars} sao. Xin xem lại quyết định rồi sửa tệp.`;
  }
  return `Dòng này không ghi năm hay quyết định, trong khi danh bạ ghi ${recognition.stars} sao. Xin thêm năm hoặc số quyết định.`;
}
