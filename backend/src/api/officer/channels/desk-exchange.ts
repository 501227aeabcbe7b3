import type { MedusaContainer } from "@medusajs/framework/types";
import { statusOn } from "@ocop/integrations/channels";
import type { ImportedResults } from "@ocop/integrations/exchange";
import type {
  ExchangeAnswers,
  ExchangeBatchSummary,
  ExchangeLeftOut,
  ExchangeRowState,
  ExchangeView,
} from "../../../contracts/channel-exchange";
import type { ProductFacts } from "../../../modules/channel/domain/wanted";
import type { ExchangeBatch } from "../../../modules/channel/store/exchange";
import type { ExchangeRow } from "../../../modules/channel/store/exchange-rows";
import type { ChannelShop } from "../../../modules/channel/store/shops";
import { today } from "../../../platform/calendar/clock";
import { namesOfPeople } from "../../../workflows/access/people-names";
import { engineOf } from "../../../workflows/channel/container-engine";
import { columnsOf, exchangeChannel, type LeftOut } from "../../../workflows/channel/exchange";
import { sizeOfRow } from "../../../workflows/channel/exchange-products";
import { toFaults } from "./desk-listing";

/** So long after handing over, silence is told as such. */
const SILENCE_MS = 14 * 86_400_000;

/** A shop's rows and files. @returns null where it is not served by files */
export async function readExchange(scope: MedusaContainer, shop: ChannelShop): Promise<ExchangeView | null> {
  const engine = engineOf(scope);
  const served = exchangeChannel(shop.channel, today());
  if (!served || shop.way !== "file") return null;
  const { code, name } = served.channel;
  const [rows, batches, columns] = await Promise.all([
    engine.book.exchange.rows(shop.id),
    engine.book.exchange.batches(shop.id),
    columnsOf(engine, code),
  ]);
  const facts = await engine.facts([...new Set(rows.map(({ product_id }) => product_id))]);
  const since = statusOn(served.channel, today())?.from ?? null;
  const nameOf = await namesIn(scope, batches);
  return {
    channel: { code, name, open: served.open, since },
    columns_version: columns.version,
    rows: rows.map((row) => toExchangeRow(row, facts.get(row.product_id) ?? null, engine.now())),
    batches: batches.map((batch) => summaryOf(batch, nameOf)),
  };
}

/** A file as people read of it: who made it and handed it over by name. The record keeps the ids. */
export async function toBatchSummary(scope: MedusaContainer, batch: ExchangeBatch): Promise<ExchangeBatchSummary> {
  return summaryOf(batch, await namesIn(scope, [batch]));
}

const namesIn = (scope: MedusaContainer, batches: readonly ExchangeBatch[]) =>
  namesOfPeople(
    scope,
    batches.flatMap(({ made_by, handed_over_by }) => [made_by, handed_over_by]),
  );

function summaryOf(batch: ExchangeBatch, nameOf: (id: string) => string): ExchangeBatchSummary {
  const { id, number, manifest, made_by, made_at, handed_over_by, handed_over_at } = batch;
  return {
    ...{ id, number, made_by: nameOf(made_by), handed_over_by: handed_over_by && nameOf(handed_over_by) },
    kind: manifest.kind,
    file: manifest.file,
    sample: manifest.sample === true,
    rows: manifest.rows.length,
    withdrawn: [...manifest.withdrawn],
    made_at: made_at.toISOString(),
    handed_over_at: handed_over_at?.toISOString() ?? null,
  };
}

function toExchangeRow(row: ExchangeRow, facts: ProductFacts | null, now: Date): ExchangeView["rows"][number] {
  const { id, product_id, row_code, batch_id, url, reason, changed_at } = row;
  return {
    ...{ id, product_id, row_code, batch_id, url, reason },
    product_name: facts?.name ?? null,
    size: sizeOfRow(facts, row.sku),
    state: stateOf(row, now),
    changed_at: changed_at.toISOString(),
  };
}

function stateOf({ state, changed_at }: ExchangeRow, now: Date): ExchangeRowState {
  return state === "handed_over" && now.getTime() - changed_at.getTime() > SILENCE_MS ? "no_answer" : state;
}

export function toLeftOut(leftOut: readonly LeftOut[]): ExchangeLeftOut[] {
  return leftOut.map(({ faults, ...one }) => ({ ...one, faults: toFaults(faults) }));
}

const WHY: Readonly<Record<ImportedResults["unusable"][number]["why"], { vi: string; en: string }>> = {
  unknown_row: {
    vi: "Mã dòng này không có trong tệp đã bàn giao. Hãy kiểm tra lại mã.",
    en: "This row code is not in the file handed over. Please check it.",
  },
  no_answer: {
    vi: "Dòng này chưa có đường dẫn hay lý do từ chối. Hãy điền một trong hai.",
    en: "This line has neither an address nor a reason. Please fill in one.",
  },
  contradiction: {
    vi: "Mã dòng này có hai câu trả lời khác nhau. Hãy giữ lại một.",
    en: "This row code has two different answers. Please keep one.",
  },
  foreign_url: {
    vi: "Đường dẫn không phải trang sản phẩm của sàn này. Hãy dán đúng đường dẫn sản phẩm.",
    en: "The address is no product page of this channel. Please paste the product's address.",
  },
};

export function toAnswers(results: ImportedResults, applied: boolean, changed: readonly string[]): ExchangeAnswers {
  const answers = [...results.answers];
  return {
    applied,
    claimed: answers.flatMap(([row_code, answer]) =>
      answer.state === "claimed_listed" ? [{ row_code, url: answer.url }] : [],
    ),
    refused: answers.flatMap(([row_code, answer]) =>
      answer.state === "refused" ? [{ row_code, reason: answer.reason }] : [],
    ),
    unanswered: [...results.unanswered],
    unusable: results.unusable.map((one) => ({ ...one, message: WHY[one.why].vi, message_en: WHY[one.why].en })),
    changed: [...changed],
  };
}
