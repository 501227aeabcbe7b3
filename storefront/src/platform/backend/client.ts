import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { env } from "../env";
import { type Connection, type Query, sendRequest } from "./request";
import { lastAddress } from "./visitor";

/** @throws BackendError */
export async function shopGet<Answer>(path: string, schema: z.ZodType<Answer>, query?: Query): Promise<Answer> {
  return sendRequest({ path, query, schema }, await backendConnection());
}

/** @throws BackendError */
export async function shopPost<Answer>(path: string, body: unknown, schema: z.ZodType<Answer>): Promise<Answer> {
  return sendRequest({ method: "POST", path, body, schema }, await backendConnection());
}

/** How a request of this visitor reaches the backend, under a sign-in where there is one. */
export async function backendConnection(token?: string): Promise<Connection> {
  const { BACKEND_URL, STOREFRONT_SECRET, BACKEND_TIMEOUT_MS } = env();
  return {
    baseUrl: BACKEND_URL,
    secret: STOREFRONT_SECRET,
    timeoutMs: BACKEND_TIMEOUT_MS,
    visitor: lastAddress((await headers()).get("x-forwarded-for")),
    ...(token === undefined ? {} : { token }),
    fetch,
  };
}
