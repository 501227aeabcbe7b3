import { ADAPTERS } from "@ocop/integrations/adapters";
import { type ImportedResults, importResults, type RowAnswer, UnreadableFile } from "@ocop/integrations/exchange";
import type { ExchangeBatch } from "../../modules/channel/store/exchange";
import type { NewEvent } from "../../modules/channel/store/rows";
import { dayAt } from "../../platform/calendar/day";
import type { Engine } from "./engine";
import { exchangeChannel } from "./exchange";

/** Notes that a person gave the file to the channel. @returns null where there is no such batch; false where it was noted before */
export async function handOver(engine: Engine, id: string, actor: string): Promise<boolean | null> {
  const batch = await engine.book.exchange.batch(id);
  if (!batch) return null;
  return engine.book.exchange.handOver(id, actor, engine.now(), {
    kind: "exchange_handed_over",
    actor,
    message_vi: `Tệp số ${batch.number} đã được bàn giao cho sàn. Đang chờ kết quả.`,
    message_en: `File number ${batch.number} was handed over to the channel. Waiting for its answer.`,
  });
}

export type Answered =
  | { kind: "no_batch" }
  | { kind: "unreadable"; reason: UnreadableFile["reason"] }
  | { kind: "read"; batch: ExchangeBatch; results: ImportedResults; changed: string[] };

/**
 * Reads what came back by row code. Without `apply` nothing is written. An address is a claim and nothing more: whether the
 * product stands there is found out by looking.
 */
export async function answerBatch(
  engine: Engine,
  id: string,
  file: Uint8Array,
  apply: boolean,
  actor: string,
): Promise<Answered> {
  const batch = await engine.book.exchange.batch(id);
  const shop = batch && (await engine.book.shop(batch.shop_id));
  const served = shop && exchangeChannel(shop.channel, dayAt(engine.now()));
  if (!batch || !shop || !served) return { kind: "no_batch" };
  try {
    const results = await importResults(file, batch.manifest, ADAPTERS[shop.channel].info.recogniseUrl);
    const changed = apply
      ? await engine.book.exchange.answer(
          shop.id,
          served.channel.code,
          results.answers,
          actor,
          engine.now(),
          (answer) => ({ ...told(answer), actor }),
        )
      : [];
    return { kind: "read", batch, results, changed };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "unreadable", reason: error.reason };
    throw error;
  }
}

function told(answer: RowAnswer): NewEvent {
  if (answer.state === "refused") {
    return {
      kind: "exchange_refused",
      message_vi: `Sàn không nhận: ${answer.reason}. Hãy sửa theo lý do này rồi đưa vào tệp sau.`,
      message_en: `The channel did not take it: ${answer.reason}. Please correct it and put it into the next file.`,
    };
  }
  return {
    kind: "exchange_claimed",
    message_vi: `Có thông báo sản phẩm đã đăng tại ${answer.url}. Hệ thống sẽ kiểm chứng địa chỉ này.`,
    message_en: `The product is said to stand at ${answer.url}. The address will be checked.`,
    detail: { url: answer.url },
  };
}
