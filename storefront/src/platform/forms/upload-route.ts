import "server-only";
import { env } from "../env";
import { type Locale, localePath, toLocale } from "../i18n/locale";
import { isFromOwnPage } from "./read-form";

type Context = { params: Promise<{ locale: string }> };

/** What happens with the form's files. @returns where to go on, a path without language prefix */
type UploadWork = (form: FormData, locale: Locale) => Promise<string>;

/** A route that takes a form with files (`multipart/form-data`) and, like `formRoute`, answers with a page to go on to. */
export function uploadRoute(mostBytes: number, tooLarge: string, work: UploadWork) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const locale = toLocale((await params).locale);
    if (!isFromOwnPage(request.headers, [request.headers.get("host"), new URL(env().SITE_URL).host]))
      return new Response(null, { status: 403 });
    // Browsers always announce the length of a form; what announces none is no form of ours.
    const announced = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
    const to = announced > mostBytes ? tooLarge : await work(await request.formData(), locale);
    return new Response(null, { status: 303, headers: { location: localePath(locale, to) } });
  };
}
