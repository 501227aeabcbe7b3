/** Far above what any form of the shop holds; a larger body is not read at all. */
export const MAX_FORM_BYTES = 65_536;

export type FormRefusal = "cross_site" | "not_a_form" | "too_large";
export type ReadForm = { ok: true; form: URLSearchParams } | { ok: false; refusal: FormRefusal };

/**
 * Reads a form a page of ours has sent (`application/x-www-form-urlencoded`).
 * @param hosts names this shop is reached under; a form of another site is refused
 */
export async function readForm(request: Request, hosts: readonly (string | null)[]): Promise<ReadForm> {
  if (!isFromOwnPage(request.headers, hosts)) return { ok: false, refusal: "cross_site" };
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return { ok: false, refusal: "not_a_form" };
  const body = await readText(request, MAX_FORM_BYTES);
  return body === null ? { ok: false, refusal: "too_large" } : { ok: true, form: new URLSearchParams(body) };
}

/** Whether a form was sent from a page of ours. Current browsers say so themselves; older ones name the origin of that page. */
export function isFromOwnPage(headers: Headers, hosts: readonly (string | null)[]): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}

/** @returns null as soon as the body proves longer than `most` bytes, whatever its announced length */
async function readText(request: Request, most: number): Promise<string | null> {
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
