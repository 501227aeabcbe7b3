import "server-only";
import { headers } from "next/headers";
import { type Locale, toLocale } from "@/platform/i18n/locale";

/** Language and path of the page asked for, as the proxy wrote them into the request. */
export async function readAddress(): Promise<{ locale: Locale; path: string }> {
  const asked = await headers();
  return { locale: toLocale(asked.get("x-ocop-locale") ?? ""), path: asked.get("x-ocop-path") ?? "/" };
}
