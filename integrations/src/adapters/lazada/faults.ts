import type { ChannelWords, Failure, Fault, Instant, Remedy } from "../../core";

const fault = (field: string, rule: string): Fault => ({ field, rule });

/** Product codes of the reference, as the number stands in `code` or inside `detail`. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ...group(["201", "4134", "4227", "4228"], fault("category", "not_leaf")),
  ...group(["4163", "512", "4123", "4124"], fault("category", "not_allowed")),
  ...group(["4108", "4110", "4125", "4167", "4113"], fault("attributes", "required")),
  ...group(["4107"], fault("attributes", "not_a_number")),
  ...group(["4115", "4140"], fault("attributes", "not_an_option")),
  ...group(["4120", "4106", "4111", "4161"], fault("attributes", "refused")),
  ...group(["4105", "4126", "4141", "4112"], fault("sku", "repeated")),
  ...group(["4127", "4166"], fault("listing", "duplicate")),
  ...group(["4158", "4116"], fault("images", "repeated")),
  ...group(["4104", "4118", "4119", "4117", "4157", "4221"], fault("price", "refused")),
  ...group(["4138", "300", "301", "302", "303", "304"], fault("images", "not_uploaded")),
  ...group(["4139"], fault("images", "required")),
  ...group(["4169"], fault("images", "too_many")),
  ...group(["4153"], fault("images", "refused")),
  ...group(["4129"], fault("title", "forbidden_characters")),
  ...group(["4131"], fault("title", "refused")),
  ...group(["4160"], fault("title", "refused")),
  ...group(["4130", "4142", "4156", "4168"], fault("brand", "not_allowed")),
  ...group(["4149"], fault("size", "refused")),
  ...group(["4164"], fault("weight", "refused")),
  ...group(["4165"], fault("size", "refused")),
  ...group(["4148"], fault("listing", "shop_full")),
  ...group(["4171", "204"], fault("units", "refused")),
  ...group(["4155", "4128", "4162", "4170", "E0004"], fault("listing", "locked")),
  ...group(["4216", "4193"], fault("sku", "refused")),
  ...group(["212"], fault("stock", "refused")),
  ...group(["4151"], fault("listing", "refused")),
};

function group(codes: readonly string[], meaning: Fault): Record<string, Fault> {
  return Object.fromEntries(codes.map((code) => [code, meaning]));
}

const GONE = new Set(["207", "208", "4136", "4137", "EDIT_ITEM_NOT_BELONG_SELLER", "E0001", "E0002", "E0003"]);
const BUSY = new Set([
  "998",
  "1000",
  "6",
  "E006",
  "1001",
  "ServiceTimeout",
  "IopSystemFlowlimit",
  "ServiceCurrentlimit",
  "4147",
  "4154",
  "E0006",
]);
const REVOKED = new Set(["IllegalRefreshToken", "InvalidCode", "AUTH_TYPE_UNSUPPORTED"]);
const SHOP_STATE = new Set(["SellerNotActive", "SellerNotVerified", "4218"]);

/** Messages of `detail[]` that carry no number. */
const BY_TEXT: readonly [RegExp, Fault][] = [
  [/CAT_PROP_MANDATORY|mandatory/i, fault("attributes", "required")],
  [/SELLER_SKU_DUPLICATE|SellerSku/i, fault("sku", "repeated")],
  [/category/i, fault("category", "not_leaf")],
  [/brand/i, fault("brand", "not_an_option")],
  [/image/i, fault("images", "not_uploaded")],
  [/price/i, fault("price", "refused")],
  [/quantity|stock/i, fault("stock", "refused")],
  [/title|name/i, fault("title", "refused")],
];

export interface Detail {
  readonly field?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly seller_sku?: string | null | undefined;
}

interface Verdict {
  readonly failure: Failure;
  readonly remedy?: Remedy;
}

/** The reason of an umbrella code (500, 501, 503) stands in `detail[]`. */
export function detailFaults(details: readonly Detail[]): Fault[] {
  return details.map((detail): Fault => {
    const message = detail.message ?? "";
    const code = /\b(E?\d{3,4})\b/.exec(message)?.[1];
    const known = code === undefined ? undefined : FAULTS[code];
    return known ?? BY_TEXT.find(([pattern]) => pattern.test(message))?.[1] ?? fault("listing", "refused");
  });
}

function fixData(faults: readonly Fault[]): Verdict {
  return { failure: { kind: "fix_data", faults: faults.length > 0 ? faults : [fault("listing", "refused")] } };
}

function byApplication(code: string, message: string, now: Instant): Verdict | undefined {
  if (code === "IllegalAccessToken")
    return { failure: { kind: "reconnect_account", cause: "expired" }, remedy: "refresh_token" };
  if (REVOKED.has(code)) return { failure: { kind: "reconnect_account", cause: "revoked" } };
  if (SHOP_STATE.has(code)) return { failure: { kind: "reconnect_account", cause: "shop_state" } };
  if (code === "ApiCallLimit") {
    const seconds = Number(/last (\d+) second/i.exec(message)?.[1] ?? 1);
    return { failure: { kind: "rate_limited", until: now + (seconds + 1) * 1_000 } };
  }
  if (code === "901" || code === "E901") return { failure: { kind: "rate_limited", until: now + 1_000 } };
  if (BUSY.has(code)) return { failure: { kind: "retry_later", cause: "server" } };
  return undefined;
}

export function classify(code: string, words: ChannelWords, details: readonly Detail[], now: Instant): Verdict {
  const message = words.message ?? "";
  const known = byApplication(code, message, now);
  if (known) return known;
  const inDetail = details.map((detail) => /\b(E?\d{3,4})\b/.exec(detail.message ?? "")?.[1] ?? "");
  if (GONE.has(code) || inDetail.some((inner) => GONE.has(inner)))
    return { failure: { kind: "gone", what: "listing" } };
  if (/timestamp/i.test(message) && /Parameter|Timestamp/.test(code)) {
    return { failure: { kind: "bug", cause: "configuration" }, remedy: "fix_clock" };
  }
  if (code === "IncompleteSignature") return { failure: { kind: "bug", cause: "configuration" } };
  const fixed = FAULTS[code];
  if (fixed) return fixData([fixed]);
  return fixData(detailFaults(details));
}
