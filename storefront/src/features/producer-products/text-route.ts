import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { env } from "@/platform/env";
import { isFromOwnPage, readForm } from "@/platform/forms/read-form";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { sameWay, wayBack } from "../producer-session/way-back";
import type { SavedAnswer } from "./drafts/send-draft";
import { productPath } from "./read-product";
import { isSubject, SUBJECTS } from "./subjects";
import { productTexts } from "./texts";
import { draftSavedSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };

/** `POST /kenh-chu-the/san-pham/{id}/luu`: one page's fields, from a plain form or from the page itself while they are typed. */
export async function saveTexts(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params;
  if ((request.headers.get("accept") ?? "").startsWith("application/json")) return saveQuietly(request, id);
  const save = producerForm({
    back: (form) => sameWay(form, `${productPath(id)}/${subjectOf(form)}`),
    work: async (form) => {
      const { conflicts } = await send(id, form);
      if (conflicts.length > 0) return `${productPath(id)}/hai-ban`;
      const [message, message_en] = [productTexts("vi").form.saved, productTexts("en").form.saved];
      return { to: wayBack(form, productPath(id)), message, message_en };
    },
  });
  return save(request, context);
}

/** Answers in JSON: a page that is being written goes on being shown. */
async function saveQuietly(request: Request, id: string): Promise<Response> {
  const own = [request.headers.get("host"), new URL(env().SITE_URL).host];
  const read = await readForm(request, own);
  if (!read.ok) return answer(isFromOwnPage(request.headers, own) ? 413 : 403, { message: read.refusal });
  try {
    const { version, conflicts } = await send(id, read.form);
    return answer(200, { version, conflicts: conflicts.map(({ field }) => field) });
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (gateOf(thrown, "") !== null) return answer(401, { signed_out: true });
    const { failure } = thrown;
    if (failure.kind !== "refused" || failure.status >= 500) {
      console.error(thrown.message);
      return answer(503, { message: thrown.message });
    }
    const told = failure.fields[0] ?? failure;
    return answer(failure.status, { message: told.message });
  }
}

function send(id: string, form: URLSearchParams) {
  const subject = subjectOf(form);
  const texts = Object.fromEntries(
    (isSubject(subject) ? SUBJECTS[subject] : []).flatMap(({ name }) => {
      const typed = form.get(name);
      return typed === null ? [] : [[name, typed]];
    }),
  );
  const based_on = Number(form.get("based_on") ?? 0);
  return producerPost(`/producer/products/${encodeURIComponent(id)}/draft`, { based_on, texts }, draftSavedSchema);
}

function subjectOf(form: URLSearchParams): string {
  return form.get("phan") ?? "";
}

function answer(status: number, body: SavedAnswer): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
