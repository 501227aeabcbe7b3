import "server-only";
import type { HomeAnswer } from "@contracts/catalogue";
import { shopGet } from "@/platform/backend/client";
import { homeSchema } from "@/platform/backend/wire/shop";

/** @throws BackendError */
export async function loadHome(): Promise<HomeAnswer> {
  return shopGet("/shop/home", homeSchema);
}
