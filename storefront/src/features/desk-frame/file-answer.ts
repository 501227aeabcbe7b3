import "server-only";
import { addressFaults, isBackendError } from "@/platform/backend/failure";
import type { Connection } from "@/platform/backend/request";
import { sendFileRequest } from "@/platform/backend/request";
import { type Locale, localePath } from "@/platform/i18n/locale";

type Place = {
  locale: Locale;
  /** Where to sign in and come back from, without language prefix. */
  signIn: string;
  /** Said where there is no file. */
  failed: string;
};

/** A file of a desk, passed on as it comes: a link cannot show a page, so what went wrong is one plain sentence. */
export async function fileAnswer(path: string, connection: Connection, place: Place): Promise<Response> {
  try {
    return await sendFileRequest({ path }, connection);
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    const status = thrown.failure.kind === "refused" ? thrown.failure.status : 503;
    if (status === 401)
      return new Response(null, { status: 303, headers: { location: localePath(place.locale, place.signIn) } });
    console.error(thrown.message);
    const headers = { "content-type": "text/plain; charset=utf-8" };
    const said = addressFaults(thrown) ? 404 : Math.min(status, 503);
    return new Response(`${place.failed}\n`, { status: said, headers });
  }
}
