import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { linkSchema } from "./wire";

const TEN_MINUTES = 600;

/** The one-time link made last, on the way to the page that shows it. */
export const keptLink = sealedCookie({
  name: "ocop_lien_ket",
  maxAgeSeconds: TEN_MINUTES,
  schema: z.object({ account: z.string(), link: linkSchema }),
});
