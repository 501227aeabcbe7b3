import { parseJson, writeJson } from "./json";

const HIDDEN = "[hidden]";

const SECRET =
  /^(sign|signature|authorization|x-tts-access-token|code|auth_code|.*token.*|.*secret.*|.*cipher.*|.*_key|password|cookie|set-cookie|state)$/i;

const PERSONAL =
  /(recipient|receiver|consignee|buyer|customer|address|billing|phone|mobile|e-?mail|first_name|last_name|full_name|user_?name|contact_name|zipcode|post_?code|postal|national_registration|identity|tax_code|message_to_seller|account|seller_name|note)/i;

/** Names that look secret and are not; a log needs them to be understood. */
const HARMLESS = new Set(["idempotency_key", "page_token", "next_page_token"]);

function isHidden(name: string): boolean {
  return !HARMLESS.has(name) && (SECRET.test(name) || PERSONAL.test(name));
}

function hide(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hide);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      // A business code such as `"code":"0"` is what the log is for; an authorisation code is longer.
      const businessCode = name === "code" && (typeof inner === "number" || String(inner).length < 24);
      return [name, isHidden(name) && !businessCode ? HIDDEN : hide(inner)];
    }),
  );
}

/** Query values of secret or personal parameters are replaced, the rest stays readable. */
export function redactUrl(url: string): string {
  const parsed = new URL(url);
  for (const name of new Set(parsed.searchParams.keys())) {
    if (isHidden(name)) parsed.searchParams.set(name, HIDDEN);
  }
  return decodeURI(parsed.toString());
}

function redactForm(text: string): string {
  const form = new URLSearchParams(text);
  for (const name of new Set(form.keys())) if (isHidden(name)) form.set(name, HIDDEN);
  return form.toString();
}

const KEPT_CHARACTERS = 4_000;

/** A body for the log: JSON and forms without secrets and personal data, anything else only by its size. */
export function redactBody(body: string | Uint8Array | undefined, type: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  const size = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
  if (size > 200_000) return `[${size} bytes]`;
  const text = typeof body === "string" ? body : Buffer.from(body).toString("utf8");
  if (type?.includes("x-www-form-urlencoded")) return redactForm(text).slice(0, KEPT_CHARACTERS);
  try {
    return writeJson(hide(parseJson(text))).slice(0, KEPT_CHARACTERS);
  } catch {
    return `[${size} bytes, not JSON]`;
  }
}
