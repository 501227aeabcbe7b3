import { type FilePart, multipart, queryString, type WireRequest } from "../../transport";
import type { LazadaSettings } from "./settings";
import { baseString, type Parameters, sign } from "./sign";

export interface Wanted {
  readonly settings: LazadaSettings;
  readonly host: string;
  readonly path: string;
  readonly now: number;
  readonly method: "GET" | "POST";
  readonly parameters: Parameters;
  readonly accessToken?: string;
  readonly file?: FilePart;
}

/** One signed request. A GET carries everything in the query, a POST in its form, because addresses have a length. */
export function signedRequest(wanted: Wanted): WireRequest {
  const parameters: Record<string, string> = {
    ...wanted.parameters,
    app_key: wanted.settings.appKey,
    timestamp: String(Math.floor(wanted.now)),
    sign_method: "sha256",
    ...(wanted.accessToken !== undefined && { access_token: wanted.accessToken }),
  };
  parameters.sign = sign(wanted.settings.appSecret, baseString(wanted.path, parameters));
  const url = `${wanted.host}${wanted.path}`;
  const pairs = Object.entries(parameters).filter(([, value]) => value !== "");
  if (wanted.method === "GET") return { method: "GET", url: `${url}?${queryString(pairs)}`, headers: {} };
  if (wanted.file) {
    const { body, contentType } = multipart(pairs, [wanted.file], `ocop${wanted.now}`);
    return { method: "POST", url, headers: { "content-type": contentType }, body };
  }
  return {
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded;charset=utf-8" },
    body: queryString(pairs),
  };
}
