import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import { env } from "../env";
import { cookieSettings } from "./cookie-settings";
import { deriveKey } from "./keys";
import { seal, unseal } from "./seal";

/** Browsers keep 4,096 bytes of a cookie, its name and settings included. */
const MOST_BYTES = 3_800;

type Options<Value> = { name: string; maxAgeSeconds: number; schema: z.ZodType<Value> };

export type SealedCookie<Value> = {
  /** @returns null where there is none, or one that was changed or belongs to an older version of the shop */
  read(): Promise<Value | null>;
  /** Only in a route that answers a form. @returns false where the value is too long to keep; then nothing changes */
  write(value: Value): Promise<boolean>;
  clear(): Promise<void>;
};

/**
 * Keeps something about a visitor on their own device, unreadable there and absent from every address.
 * The name of the cookie is the purpose of its key.
 */
export function sealedCookie<Value>({ name, maxAgeSeconds, schema }: Options<Value>): SealedCookie<Value> {
  const key = () => deriveKey(env().STOREFRONT_SECRET, name);
  return {
    async read() {
      const text = unseal((await cookies()).get(name)?.value ?? "", key());
      return text === null ? null : (schema.safeParse(parseJson(text)).data ?? null);
    },
    async write(value) {
      const sealed = seal(JSON.stringify(value), key());
      if (sealed.length > MOST_BYTES) return false;
      (await cookies()).set(name, sealed, cookieSettings(maxAgeSeconds));
      return true;
    },
    async clear() {
      (await cookies()).set(name, "", cookieSettings(0));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
