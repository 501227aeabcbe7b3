import "server-only";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";
import { invitationSchema } from "./wire";

const TEN_MINUTES = 600;

/** The invitation made last, on the way to the page that shows it. */
export const keptInvitation = sealedCookie({
  name: "ocop_loi_moi",
  maxAgeSeconds: TEN_MINUTES,
  schema: invitationSchema,
});
