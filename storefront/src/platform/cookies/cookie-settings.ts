import "server-only";
import { env } from "../env";

/** What every cookie of the shop has in common: no script reads it and no other site sends it with a form. */
export function cookieSettings(maxAgeSeconds: number) {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: env().SITE_URL.startsWith("https:"),
    path: "/",
    maxAge: maxAgeSeconds,
  } as const;
}
