import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";

/** The backend ends a sign-in after this time whatever happens, and sooner when it is left alone. */
const LONGEST_SIGN_IN_SECONDS = 12 * 60 * 60;

/** The token of a sign-in: on the officer's device, sealed, so that no script and no reader of its files can use it. */
export const deskCookie = sealedCookie({
  name: "ocop_can_bo",
  maxAgeSeconds: LONGEST_SIGN_IN_SECONDS,
  schema: z.object({ token: z.string() }),
});
