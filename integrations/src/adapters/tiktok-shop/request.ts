import { type FilePart, multipart, queryString, type WireRequest, writeJson } from "../../transport";
import type { TiktokSettings } from "./settings";
import { baseString, type Query, sign } from "./sign";

export interface Wanted {
  readonly settings: TiktokSettings;
  readonly path: string;
  readonly now: number;
  readonly method: WireRequest["method"];
  readonly query?: Query;
  readonly body?: unknown;
  readonly accessToken: string;
  /** Must stay away from `/authorization`, `/seller` and upload paths, and must be there on all others. */
  readonly cipher?: string;
  readonly upload?: { readonly fields: readonly (readonly [string, string])[]; readonly file: FilePart };
}

/** One signed request; the signature covers the very bytes that are sent. */
export function signedRequest(wanted: Wanted): WireRequest {
  const { settings, path, method } = wanted;
  const query: Record<string, string> = {
    ...wanted.query,
    app_key: settings.appKey,
    timestamp: String(Math.floor(wanted.now / 1_000)),
    ...(wanted.cipher !== undefined && { shop_cipher: wanted.cipher }),
  };
  const body = wanted.body === undefined ? undefined : writeJson(wanted.body);
  query.sign = sign(settings.appSecret, baseString(settings.appSecret, path, query, body));
  const url = `${settings.apiUrl}${path}?${queryString(Object.entries(query))}`;
  const token = { "x-tts-access-token": wanted.accessToken };
  if (wanted.upload) {
    const form = multipart(wanted.upload.fields, [wanted.upload.file], `ocop${wanted.now}`);
    return { method, url, headers: { ...token, "content-type": form.contentType }, body: form.body };
  }
  return {
    method,
    url,
    headers: { ...token, "content-type": "application/json" },
    ...(body !== undefined && { body }),
  };
}
