import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { env } from "../env";
import { type Connection, type Query, sendRequest } from "./request";
import { lastAddress } from "./visitor";

/** @throws BackendError */
export async function shopGet<Answer>(path: string, schema: z.ZodType<Answer>, query?: Query): Promise<Answer> {
  return sendRequest({ path, query, schema }, await connection());
}

/** @throws BackendError */
export async function shopPost<Answer>(path: string, body: unknown, schema: z.ZodType<Answer>): Promise<Answer> {
  return sendRequest({ method: "POST", path, body, schema }, await connection());
}

async function connection(): Promise<Connection> {
  const { BACKEND_URL, STOREFRONT_SECRET, BACKEND_TIMEOUT_MS } = env();
  return {
    baseUrl: BACKEND_URL,
    secret: STOREFRONT_SECRET,
    timeoutMs: BACKEND_TIMEOUT_MS,
    visitor: lastAddress((await headers()).get("x-forwarded-for")),
    fetch,
  };
}
