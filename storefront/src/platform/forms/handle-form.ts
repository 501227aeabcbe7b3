import "server-only";
import { env } from "../env";
import { type Locale, localePath, toLocale } from "../i18n/locale";
import { type FormRefusal, readForm } from "./read-form";

type Context = { params: Promise<{ locale: string }> };

/** Does what a form asks. @returns where to go on, a path without language prefix; or a file to save */
type FormWork = (form: URLSearchParams, locale: Locale) => Promise<string | Response>;

const STATUS: Record<FormRefusal, number> = { cross_site: 403, not_a_form: 415, too_large: 413 };

/**
 * A route that takes a plain form and answers with a page to go on to (303), so that "back" and "reload" never send
 * the form again. Plain forms need no JavaScript and, unlike server actions, still work from a page that was opened
 * before the shop was updated.
 */
export function formRoute(work: FormWork): (request: Request, context: Context) => Promise<Response> {
  return async (request, { params }) => {
    const locale = toLocale((await params).locale);
    const read = await readForm(request, ownHosts(request.headers));
    if (!read.ok) return refuse(read.refusal);
    const next = await work(read.form, locale);
    if (next instanceof Response) return next;
    // Relative, so that no host name is needed that only a reverse proxy knows.
    return new Response(null, { status: 303, headers: { location: localePath(locale, next) } });
  };
}

function ownHosts(headers: Headers): (string | null)[] {
  return [headers.get("host"), new URL(env().SITE_URL).host];
}

function refuse(refusal: FormRefusal): Response {
  const text =
    "Yêu cầu này không đến từ biểu mẫu của gian hàng. Xin mở lại trang rồi thử lại.\n" +
    "This request does not come from a form of the shop. Please open the page again and retry.\n";
  return new Response(text, { status: STATUS[refusal], headers: { "content-type": "text/plain; charset=utf-8" } });
}
