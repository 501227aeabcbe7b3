import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { z } from "zod";

const shop = inject("shop");

export type Answer = { status: number; headers: Headers; text: string; body: unknown };

export type Options = {
  /** Limits count per visitor; without one each request is a visitor of its own. */
  visitor?: string;
  headers?: Record<string, string>;
  /** Which of the two backend processes is asked. */
  process?: 0 | 1;
};

/** Sends a request as the storefront does, on behalf of a visitor. */
export async function ask(
  method: string,
  address: string,
  body?: unknown,
  { visitor = randomBytes(6).toString("hex"), headers = {}, process = 0 }: Options = {},
): Promise<Answer> {
  // A form writes its own boundary into its type.
  const isForm = body instanceof FormData;
  const isRaw = typeof body === "string" || isForm;
  const response = await fetch(`${shop.urls[process]}${address}`, {
    method,
    headers: {
      "x-ocop-visitor": visitor,
      "x-ocop-secret": shop.storefrontSecret,
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

export const get = (address: string, options?: Options) => ask("GET", address, undefined, options);
export const post = (address: string, body: unknown, options?: Options) => ask("POST", address, body, options);

/** The body of an answer that must be a success: 200, 201 or 202. */
export async function answered<Body>(asked: Promise<Answer>): Promise<Body> {
  const { status, text, body } = await asked;
  if (status < 200 || status > 202) throw new Error(`${status}: ${text}`);
  return z.custom<Body>().parse(body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
