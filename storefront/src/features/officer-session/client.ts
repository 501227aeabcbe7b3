import "server-only";
import type { z } from "zod";
import { backendConnection } from "@/platform/backend/client";
import { type Query, sendFileRequest, sendRequest } from "@/platform/backend/request";
import { deskCookie } from "./session-cookie";

/**
 * Asks the backend under the officer's sign-in.
 * @throws BackendError; `isSignedOut` tells one that means "sign in first"
 */
export async function deskGet<Answer>(path: string, schema: z.ZodType<Answer>, query?: Query): Promise<Answer> {
  return sendRequest({ path, query, schema }, await deskConnection());
}

/** @param body JSON, or a `FormData` with a file @throws BackendError */
export async function deskPost<Answer>(
  path: string,
  body: unknown,
  schema: z.ZodType<Answer>,
  query?: Query,
): Promise<Answer> {
  return sendRequest({ method: "POST", path, query, body, schema }, await deskConnection());
}

/** The longest a marketplace's own pace may make an officer wait. */
const PATIENCE_MS = 60_000;

/** The same for what asks a marketplace about many products, each at the marketplace's pace. @throws BackendError */
export async function deskPostPatiently<Answer>(
  path: string,
  body: unknown,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  return sendRequest({ method: "POST", path, body, schema }, { ...(await deskConnection()), timeoutMs: PATIENCE_MS });
}

/** A file made on demand, passed on as it comes. @throws BackendError */
export async function deskPostForFile(path: string, body: unknown): Promise<Response> {
  return sendFileRequest({ method: "POST", path, body }, await deskConnection());
}

/** The backend under the officer's sign-in, for who passes a file on. */
export async function deskConnection() {
  return backendConnection((await deskCookie.read())?.token);
}
