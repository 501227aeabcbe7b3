import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { signInPath } from "../officer-session/addresses";
import { deskGetFile } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { FACTS } from "./addresses";

/** `GET /can-bo/so-lieu/tep/{sha256}`: a proof, passed on as it was stored. */
export async function answerProof(locale: Locale, sha256: string): Promise<Response> {
  try {
    return await deskGetFile(`/officer/indicators/proofs/${encodeURIComponent(sha256)}`);
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown))
      return new Response(null, { status: 303, headers: { location: localePath(locale, signInPath(FACTS)) } });
    const { failure } = thrown;
    return new Response(null, { status: failure.kind === "refused" ? failure.status : 503 });
  }
}
