import type { ChannelWords, Failure, Fault } from "../../core";
import { type Asked, fail, pauseUntil, type WireResponse } from "../../transport";

const fault = (field: string, rule: string): Fault => ({ field, rule });

/** Refusals are sentences; the field is read out of them. */
const BY_TEXT: readonly [RegExp, Fault][] = [
  [/category/i, fault("category", "not_leaf")],
  [/warehouse/i, fault("warehouse", "required")],
  [/price/i, fault("price", "refused")],
  [/variant|option/i, fault("units", "mismatch")],
  [/not unique|duplicate|trùng/i, fault("listing", "duplicate")],
  [/brand/i, fault("brand", "refused")],
  [/image|ảnh/i, fault("images", "refused")],
  [/certificate|document|giấy/i, fault("papers", "required")],
  [/name|tên/i, fault("title", "refused")],
  [/attribute|required/i, fault("attributes", "required")],
  [/quantity|qty/i, fault("stock", "refused")],
];

export function faultsOfText(texts: readonly string[]): Fault[] {
  const faults = texts.map(
    (text) => BY_TEXT.find(([pattern]) => pattern.test(text))?.[1] ?? fault("listing", "refused"),
  );
  return faults.length > 0 ? faults : [fault("listing", "refused")];
}

function failureOf(status: number, texts: readonly string[]): Failure {
  if (status === 404 || /not found id|product.*not found/i.test(texts.join(" ")))
    return { kind: "gone", what: "listing" };
  if (status === 403) return { kind: "reconnect_account", cause: "revoked" };
  if (status >= 500) return { kind: "retry_later", cause: "server" };
  return { kind: "fix_data", faults: faultsOfText(texts) };
}

/** By HTTP status first, then by the sentences in `errors`. */
export function classified(asked: Asked, response: WireResponse, texts: readonly string[]) {
  const words: ChannelWords = {
    code: String(response.status),
    message: texts.join(" · "),
    httpStatus: response.status,
  };
  if (response.status === 429)
    return fail(asked, { kind: "rate_limited", until: pauseUntil(response, asked.now) }, words);
  if (response.status === 401) {
    return fail(asked, { kind: "reconnect_account", cause: "expired" }, words, "refresh_token");
  }
  // A category that does not exist is wrong data, not a vanished listing.
  const aboutCategory = /category not found/i.test(words.message ?? "");
  const failure: Failure = aboutCategory
    ? { kind: "fix_data", faults: faultsOfText(texts) }
    : failureOf(response.status, texts);
  return fail(asked, failure, words);
}
