import type { ChannelWords, Failure, Fault, Instant, Remedy } from "../../core";

const fault = (field: string, rule: string): Fault => ({ field, rule });

/** Codes of the reference pages, spelling exact, with the field they speak of. */
const FAULTS: Readonly<Record<string, Fault>> = {
  error_less_required_attribute: fault("attributes", "required"),
  error_invalid_attribute: fault("attributes", "refused"),
  error_invalid_attribute_value: fault("attributes", "not_an_option"),
  error_invalid_category_attribute: fault("attributes", "refused"),
  error_value_name_required: fault("attributes", "required"),
  error_value_id_must_equal_zero: fault("attributes", "refused"),
  error_wrong_attrsnapshot: fault("attributes", "refused"),
  error_invalid_category: fault("category", "not_leaf"),
  error_incalid_category: fault("category", "not_leaf"),
  error_forbidden_category: fault("category", "not_allowed"),
  error_category_is_block: fault("category", "not_allowed"),
  error_less_required_brand: fault("brand", "required"),
  error_invalid_brand: fault("brand", "not_an_option"),
  error_incalid_brand: fault("brand", "not_an_option"),
  error_brand_forbidden: fault("brand", "not_allowed"),
  error_duplicated_brand: fault("brand", "repeated"),
  error_repeated_mtsku: fault("listing", "duplicate"),
  error_title_character_forbidden: fault("title", "forbidden_characters"),
  error_check_luc_fail: fault("description", "refused"),
  error_desc_hash_tag_over_limit: fault("description", "refused"),
  error_item_name_is_too_short: fault("title", "refused"),
  error_title_exceeds_max_length: fault("title", "refused"),
  error_name_length_limit: fault("title", "refused"),
  error_item_name_empty: fault("title", "required"),
  error_desc_length_min_limit: fault("description", "refused"),
  error_image_num_min: fault("images", "required"),
  error_image_unavailable: fault("images", "not_uploaded"),
  error_desc_image_no_pass: fault("images", "refused"),
  error_invalid_price: fault("price", "refused"),
  error_price_exceed_min_limitt: fault("price", "refused"),
  error_price_exceed_max_limitt: fault("price", "refused"),
  error_invalid_price_for_logistic: fault("price", "refused"),
  error_update_price_fail: fault("price", "refused"),
  error_invalid_logistic_info: fault("carriers", "required"),
  error_invalid_days_to_ship: fault("carriers", "refused"),
  error_param_dts_exceeds_max_limit: fault("carriers", "refused"),
  error_promotion_cantnot_update_stock: fault("stock", "locked"),
  error_cannt_edit_stock_in_promotion: fault("stock", "locked"),
  error_edit_item_stock_for_item_has_model: fault("units", "mismatch"),
  error_holiday_mode_change_stock: fault("stock", "locked"),
  error_item_uneditable: fault("listing", "locked"),
  error_busi_cannot_delist_reviewing_or_banned_item: fault("listing", "locked"),
  error_unlist_item_failed: fault("listing", "refused"),
  error_unlist_item_all_failed: fault("listing", "refused"),
  error_unlist_in_promotion: fault("listing", "locked"),
  error_cannt_delete_in_promotion: fault("listing", "locked"),
  error_set_normal_unlisted_item: fault("listing", "refused"),
  error_reach_shop_item_limit: fault("listing", "shop_full"),
  error_holiday_on_add_item: fault("listing", "locked"),
  error_holiday_on_del_item: fault("listing", "locked"),
  error_busi_update_stock_failed: fault("stock", "refused"),
};

const GONE = new Set(["error_item_not_found", "error_item_not_belong_shop"]);
const REVOKED = new Set([
  "invalid_partner_id",
  "partner_shop_no_link",
  "shop_no_linked",
  "refresh_token_expired",
  "error_shop_refresh_token",
  "invalid_code",
]);
const SHOP_STATE = new Set([
  "shop_banned",
  "error_kyc_auth",
  "error_ashop_api_permission",
  "error_busi_invalid_shop_status",
  "error_seller_under_penalty",
]);
const OPERATOR = new Set([
  "error_sign",
  "error_api_permission",
  "error_api_call_restricted",
  "api_suspended",
  "source_ip_undeclared",
  "error_partner_key_expired",
]);
const TRANSIENT = new Set(["error_server", "error_inner", "error_network", "error_system_busy", "error_data"]);

/** `error_limit` is the day's quota; it starts again at 00:00 UTC+8. */
export function nextQuotaDay(now: Instant): Instant {
  const day = 24 * 3_600_000;
  const shift = 8 * 3_600_000;
  return (Math.floor((now + shift) / day) + 1) * day - shift;
}

interface Verdict {
  readonly failure: Failure;
  readonly remedy?: Remedy;
}

/** `error_auth` and `error_param` carry their meaning in the message. */
function byMessage(code: string, message: string): Verdict | undefined {
  if (code === "error_auth") {
    if (/access_token/i.test(message)) {
      return { failure: { kind: "reconnect_account", cause: "expired" }, remedy: "refresh_token" };
    }
    if (/partner_id|shopid|invalid code/i.test(message))
      return { failure: { kind: "reconnect_account", cause: "revoked" } };
    if (/location_id/i.test(message))
      return { failure: { kind: "fix_data", faults: [fault("warehouse", "required")] } };
    return { failure: { kind: "bug", cause: "configuration" } };
  }
  if (code !== "error_param") return undefined;
  if (/timestamp/i.test(message)) return { failure: { kind: "bug", cause: "configuration" }, remedy: "fix_clock" };
  if (/no sign/i.test(message)) return { failure: { kind: "bug", cause: "configuration" } };
  const fields: [RegExp, Fault][] = [
    [/category/i, fault("category", "not_leaf")],
    [/image/i, fault("images", "not_uploaded")],
    [/logistic/i, fault("carriers", "required")],
    [/weight/i, fault("weight", "refused")],
    [/dimension/i, fault("size", "required")],
  ];
  const known = fields.find(([pattern]) => pattern.test(message))?.[1] ?? fault("listing", "refused");
  return { failure: { kind: "fix_data", faults: [known] } };
}

/** What one error code means for us. The module prefix (`product.`, `order.`) is not part of it. */
export function classify(rawCode: string, words: ChannelWords, now: Instant): Verdict {
  const code = rawCode.replace(/^[a-z_]+\./, "");
  const message = words.message ?? "";
  if (/^invalid_acc?ee?ss_token$/.test(code) || code === "invalid_acceess_token") {
    return { failure: { kind: "reconnect_account", cause: "expired" }, remedy: "refresh_token" };
  }
  if (code === "error_rate_limit") return { failure: { kind: "rate_limited", until: now + 1_000 } };
  if (code === "error_limit") return { failure: { kind: "rate_limited", until: nextQuotaDay(now) } };
  if (GONE.has(code)) return { failure: { kind: "gone", what: "listing" } };
  if (REVOKED.has(code)) return { failure: { kind: "reconnect_account", cause: "revoked" } };
  if (SHOP_STATE.has(code)) return { failure: { kind: "reconnect_account", cause: "shop_state" } };
  if (OPERATOR.has(code)) return { failure: { kind: "bug", cause: "configuration" } };
  const known = FAULTS[code];
  if (known) return { failure: { kind: "fix_data", faults: [known] } };
  if (code === "error_inner" && /failed/i.test(message)) {
    return { failure: { kind: "fix_data", faults: [fault("listing", "refused")] } };
  }
  if (TRANSIENT.has(code)) return { failure: { kind: "retry_later", cause: "server" } };
  return byMessage(code, message) ?? { failure: { kind: "fix_data", faults: [fault("listing", "refused")] } };
}

/** A refusal that is only a sentence (`failed_reason`). */
export function classifyReason(field: "price" | "stock" | "listing", reason: string): Failure {
  return { kind: "fix_data", faults: [fault(field, /promotion|locked/i.test(reason) ? "locked" : "refused")] };
}
