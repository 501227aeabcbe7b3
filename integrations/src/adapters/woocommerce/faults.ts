import type { Failure } from "../../core";

/** Names of the API in our words. */
const FIELDS: Readonly<Record<string, string>> = {
  name: "title",
  description: "description",
  sku: "sku",
  regular_price: "price",
  stock_quantity: "stock",
  weight: "weight",
  dimensions: "size",
  categories: "category",
  attributes: "attributes",
  images: "images",
};

const BY_CODE: readonly (readonly [RegExp, Failure])[] = [
  [/^woocommerce_rest_product_(variation_)?invalid_id$/, { kind: "gone", what: "listing" }],
  [/^woocommerce_rest_shop_order_invalid_id$/, { kind: "gone", what: "order" }],
  // Permalinks are off, or the plug-in is.
  [/^rest_no_route$/, { kind: "bug", cause: "configuration" }],
  [/_sku/, { kind: "fix_data", faults: [{ field: "sku", rule: "duplicate" }] }],
  [/image/, { kind: "fix_data", faults: [{ field: "images", rule: "refused" }] }],
  [/^rest_cannot_|_rest_cannot_|authentication_error/, { kind: "reconnect_account", cause: "revoked" }],
];

/** `params` are the names a `rest_invalid_param` complains about. */
export function classify(code: string, status: number, params: readonly string[] = []): Failure {
  const known = BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return known;
  if (status === 401 || status === 403) return { kind: "reconnect_account", cause: "revoked" };
  if (status === 404) return { kind: "gone", what: "listing" };
  if (status >= 500) return { kind: "retry_later", cause: "server" };
  const fields = params.length > 0 ? params : ["listing"];
  return { kind: "fix_data", faults: fields.map((name) => ({ field: FIELDS[name] ?? "listing", rule: "refused" })) };
}
