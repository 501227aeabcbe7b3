import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { deskCookie } from "../officer-session/session-cookie";

/** The backend ends a sign-in after this time whatever happens, and sooner when it is left alone for a month. */
const LONGEST_SIGN_IN_SECONDS = 180 * 24 * 60 * 60;

/** The token of a sign-in: on the producer's device, sealed, so that no script and no reader of its files can use it. */
export const producerCookie = sealedCookie({
  name: "ocop_chu_the",
  maxAgeSeconds: LONGEST_SIGN_IN_SECONDS,
  schema: z.object({ token: z.string() }),
});

/** The sign-in this device holds. One of the staff, whom a producer lets act for it, brings their own from the officers' desk. */
export async function producerToken(): Promise<string | undefined> {
  return ((await producerCookie.read()) ?? (await deskCookie.read()))?.token;
}
