import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";

const HALF_AN_HOUR = 30 * 60;

/** The secret an authenticator app is being set up with. The backend tells it once, and the page may be reloaded. */
export const keptSetUp = sealedCookie({
  name: "ocop_thiet_lap",
  maxAgeSeconds: HALF_AN_HOUR,
  schema: z.object({ secret: z.string(), otpauth_url: z.string() }),
});

/** Recovery codes until their owner says they are kept. */
export const keptRecoveryCodes = sealedCookie({
  name: "ocop_khoi_phuc",
  maxAgeSeconds: HALF_AN_HOUR,
  schema: z.object({ codes: z.array(z.string()) }),
});
