import "server-only";
import type { z } from "zod";
import { backendConnection } from "@/platform/backend/client";
import { type Query, sendRequest } from "@/platform/backend/request";
import { producerToken } from "./session-cookie";

/**
 * Asks the backend under the producer's sign-in.
 * @throws BackendError; `gateOf` tells those that mean "sign in first" or "choose for whom"
 */
export async function producerGet<Answer>(path: string, schema: z.ZodType<Answer>, query?: Query): Promise<Answer> {
  return sendRequest({ path, query, schema }, await backendConnection(await producerToken()));
}

/** @param body JSON, or a `FormData` with a file @throws BackendError */
export async function producerPost<Answer>(
  path: string,
  body: unknown,
  schema: z.ZodType<Answer>,
  query?: Query,
): Promise<Answer> {
  return sendRequest({ method: "POST", path, query, body, schema }, await backendConnection(await producerToken()));
}
