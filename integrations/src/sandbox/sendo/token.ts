import { createHmac } from "node:crypto";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token of the shape Sendo's had: HS256, claims in this order. Its real signing key was never known to anybody. */
export function simulatorToken(secret: string, claims: Readonly<Record<string, unknown>>): string {
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

/** Option ids in ascending order, as seen in product answers; whether attributes order them is not proven. */
export function variantHash(optionIds: readonly number[]): string {
  return [...optionIds].sort((a, b) => a - b).join("_");
}
