import "server-only";
import type { VerifyAnswer } from "@contracts/catalogue";
import { shopGet } from "@/platform/backend/client";
import { verifySchema } from "@/platform/backend/wire/shop";

/** @throws BackendError */
export async function verify(q: string): Promise<VerifyAnswer> {
  return shopGet("/shop/verify", verifySchema, { q });
}
