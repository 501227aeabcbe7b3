import { z } from "zod";

/** A JSON pointer such as `/data/id`; the empty pointer is the whole document. */
const pointer = z.string().regex(/^(\/[^/]*)*$/);
/** A path with `{id}` or `{sku}` in it. */
const template = z.string().startsWith("/");

const auth = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("bearer") }),
  z.object({ kind: z.literal("basic"), user: z.string() }),
  /** Hex HMAC-SHA256 over `METHOD\npath\ntimestamp\nbody`. */
  z.object({
    kind: z.literal("hmac"),
    signatureHeader: z.string(),
    timestampHeader: z.string(),
    shopHeader: z.string(),
  }),
]);

/** Where a field of ours goes in the partner's JSON. */
export const DRAFT_FIELDS = [
  "sku",
  "title",
  "description",
  "category",
  "price",
  "stock",
  "weightGrams",
  "images",
] as const;

/**
 * Everything a partner's REST API differs in, as configuration. It exists only when the operator grants an API by
 * contract; then it says who checked it, when, and against which contract. The secret itself never stands here.
 */
export const partnerProfile = z.object({
  baseUrl: z.url(),
  auth,
  paths: z.object({
    create: template,
    update: template,
    stock: template,
    price: template,
    read: template,
    bySku: template,
    list: template,
  }),
  /** Field → pointer in the body of create and update. */
  fields: z.record(z.enum(DRAFT_FIELDS), pointer),
  answer: z.object({
    id: pointer,
    item: pointer,
    items: pointer,
    nextCursor: pointer,
    state: pointer,
    title: pointer,
    sku: pointer,
    price: pointer,
    stock: pointer,
    url: pointer,
    reason: pointer,
    changedAt: pointer,
    errorCode: pointer,
    errorMessage: pointer,
    errorField: pointer,
  }),
  /** The partner's words for our states. */
  states: z.record(z.string(), z.enum(["pending", "live", "hidden", "rejected", "banned", "deleted"])),
  cursorParameter: z.string(),
  pageSize: z.number().int().positive(),
  perSecond: z.number().positive(),
  verifiedBy: z.string().min(1),
  verifiedOn: z.iso.date(),
  contractRef: z.string().min(1),
});
export type PartnerProfile = z.output<typeof partnerProfile>;

/** The value at a pointer, or nothing. */
export function at(document: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>((value, name) => {
      if (Array.isArray(value)) return value[Number(name)];
      return typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
    }, document);
}

/** A copy of the document with a value at a pointer, making the objects on the way. */
export function put(
  document: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const [, name = "", ...rest] = path.split("/");
  if (rest.length === 0) return { ...document, [name]: value };
  const inner = document[name];
  const below =
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {};
  return { ...document, [name]: put(below, `/${rest.join("/")}`, value) };
}
