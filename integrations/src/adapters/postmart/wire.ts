import { z } from "zod";
import type { ChannelWords, Fault } from "../../core";
import {
  type Asked,
  expectShape,
  fail,
  pauseUntil,
  readJson,
  type WireResponse,
  wholeNumber,
  wireId,
} from "../../transport";
import { at, DRAFT_FIELDS, type PartnerProfile } from "./profile";

const text = z.string().nullish().catch(undefined);

/** Which of our fields a partner's error points at. */
function faultOf(field: string | null | undefined, profile: PartnerProfile): Fault {
  const ours = DRAFT_FIELDS.find((name) => profile.fields[name] === `/${field}` || name === field);
  const names: Readonly<Record<string, string>> = { weightGrams: "weight" };
  return { field: ours ? (names[ours] ?? ours) : "listing", rule: "refused" };
}

/** By HTTP status; code, sentence and field are where the profile says. */
export function readAnswer(asked: Asked, response: WireResponse, profile: PartnerProfile): unknown {
  const body = readJson(asked, response);
  if (response.status < 400) return body;
  const said = (path: string) => text.parse(at(body, path)) ?? undefined;
  const [code, message] = [said(profile.answer.errorCode), said(profile.answer.errorMessage)];
  const words: ChannelWords = {
    code: code ?? String(response.status),
    ...(message && { message }),
    httpStatus: response.status,
  };
  if (response.status === 429)
    throw fail(asked, { kind: "rate_limited", until: pauseUntil(response, asked.now) }, words);
  if (response.status === 401 || response.status === 403)
    throw fail(asked, { kind: "reconnect_account", cause: "revoked" }, words, "fix_clock");
  if (response.status === 404) throw fail(asked, { kind: "gone", what: "listing" }, words);
  if (response.status >= 500) throw fail(asked, { kind: "retry_later", cause: "server" }, words);
  throw fail(asked, { kind: "fix_data", faults: [faultOf(said(profile.answer.errorField), profile)] }, words);
}

/** One item of the partner, read through the profile's pointers. */
export function readItem(asked: Asked, item: unknown, { answer }: PartnerProfile) {
  const shape = z.object({
    id: wireId,
    state: z.string(),
    title: z.string(),
    sku: z.string(),
    price: wholeNumber.nullish(),
    stock: z.number().int().nullish(),
    url: z.string().nullish(),
    reason: z.string().nullish(),
    changedAt: z.union([z.number(), z.iso.datetime({ offset: true }).transform((date) => Date.parse(date))]).nullish(),
  });
  const names = Object.keys(shape.shape) as (keyof typeof shape.shape)[];
  return expectShape(asked, shape, Object.fromEntries(names.map((name) => [name, at(item, answer[name])])));
}

export const itemsShape = z.array(z.unknown());
export const cursorShape = z.union([z.string(), z.number().transform(String)]).nullish();
