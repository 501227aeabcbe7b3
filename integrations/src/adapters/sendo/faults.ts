import type { ChannelWords, Failure, Fault, Remedy } from "../../core";

const FIELDS: readonly [RegExp, string][] = [
  [/cat_?4|category/i, "category"],
  [/attribute/i, "attributes"],
  [/description/i, "description"],
  [/picture|avatar|image/i, "images"],
  [/price/i, "price"],
  [/stock/i, "stock"],
  [/weight/i, "weight"],
  [/length|width|height/i, "size"],
  [/certificate/i, "papers"],
  [/sku/i, "sku"],
  [/name/i, "title"],
];

export interface ErrorDetail {
  readonly property_name?: string | null | undefined;
  readonly message?: string | null | undefined;
}

/** No list of codes was published: the field is read from `property_name`, the rule from the sentence. */
export function faultOf(detail: ErrorDetail): Fault {
  const text = `${detail.property_name ?? ""} ${detail.message ?? ""}`;
  const field = FIELDS.find(([pattern]) => pattern.test(detail.property_name || text))?.[1] ?? "listing";
  const missing = /required|bắt buộc|empty|null/i.test(text);
  return { field, rule: missing ? "required" : /exist|trùng|duplicate/i.test(text) ? "duplicate" : "refused" };
}

export function classify(
  status: number,
  words: ChannelWords,
  details: readonly ErrorDetail[],
): { failure: Failure; remedy?: Remedy } {
  const message = words.message ?? "";
  if (status === 401 || /token|unauthori[sz]ed/i.test(message)) {
    return { failure: { kind: "reconnect_account", cause: "expired" }, remedy: "refresh_token" };
  }
  if (status === 403) return { failure: { kind: "reconnect_account", cause: "shop_state" } };
  if (status === 404 || /not found|không tồn tại/i.test(message)) return { failure: { kind: "gone", what: "listing" } };
  if (status >= 500) return { failure: { kind: "retry_later", cause: "server" } };
  const faults = (details.length > 0 ? details : [{ message }]).map(faultOf);
  return { failure: { kind: "fix_data", faults } };
}
