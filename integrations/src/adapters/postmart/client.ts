import type { Call } from "../../core";
import {
  type Asked,
  channelClient,
  type Lane,
  type Nature,
  type TransportDeps,
  type WireRequest,
  writeJson,
} from "../../transport";
import type { PartnerProfile } from "./profile";
import { signPartner } from "./sign";
import { readAnswer } from "./wire";

export interface Partner {
  readonly profile: PartnerProfile;
  readonly secret: string;
}

export interface Asking<T> {
  readonly operation: string;
  /** With ids filled in, and its query. */
  readonly target: string;
  readonly method?: WireRequest["method"];
  readonly body?: unknown;
  readonly nature?: Nature;
  readonly read: (body: unknown, asked: Asked) => T;
}

export interface Api {
  readonly profile: PartnerProfile;
  readonly now: () => number;
  ask<T>(asking: Asking<T>, call: Call): Promise<T>;
}

function authHeaders(
  { profile, secret }: Partner,
  shop: string,
  now: number,
  method: string,
  target: string,
  body: string,
): Record<string, string> {
  const { auth } = profile;
  switch (auth.kind) {
    case "none":
      return {};
    case "bearer":
      return { authorization: `Bearer ${secret}` };
    case "basic":
      return { authorization: `Basic ${Buffer.from(`${auth.user}:${secret}`).toString("base64")}` };
    case "hmac": {
      const timestamp = String(Math.floor(now / 1_000));
      return {
        [auth.shopHeader]: shop,
        [auth.timestampHeader]: timestamp,
        [auth.signatureHeader]: signPartner(secret, method, target, timestamp, body),
      };
    }
  }
}

/** Keys are static here, so there is no token to keep: the shop only names whose products are meant. */
export function partnerApi(deps: TransportDeps, partner: Partner): Api {
  const { profile } = partner;
  const client = channelClient({ marketplace: "postmart", deps, aheadMs: 0 });
  const rate = { perSecond: profile.perSecond, burst: Math.max(1, Math.floor(profile.perSecond)) };
  const lane: Lane = { name: "partner", rate, timeoutMs: 20_000, scope: "app" };
  return {
    profile,
    now: client.now,
    ask: ({ operation, target, method = "GET", body, nature, read }, call) =>
      client.perform({
        operation,
        nature: nature ?? (method === "GET" ? "read" : "set"),
        lane,
        ...(call.signal && { signal: call.signal }),
        build: ({ now }) => {
          const text = body === undefined ? "" : writeJson(body);
          const headers = authHeaders(partner, call.shop, now, method, target, text);
          return {
            method,
            url: `${profile.baseUrl}${target}`,
            headers: { ...headers, ...(text !== "" && { "content-type": "application/json" }) },
            ...(text !== "" && { body: text }),
          };
        },
        read: (response, asked) => read(readAnswer(asked, response, profile), asked),
      }),
  };
}

/** Fills `{id}` and `{sku}`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
