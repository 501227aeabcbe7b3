import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { env } from "@/platform/env";
import { isFromOwnPage } from "@/platform/forms/read-form";
import { producerGet, producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { uploadAtSchema } from "./wire";

type Context = { params: Promise<{ locale: string; id: string }> };
type UnderWay = { params: Promise<{ locale: string; id: string; phan: string }> };

const route = (id: string, upload = "") =>
  `/producer/products/${encodeURIComponent(id)}/uploads${upload ? `/${encodeURIComponent(upload)}` : ""}`;

/** `POST …/anh/phan`: begins a photograph that arrives in pieces. */
export async function beginPieces(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return told(request, async () => {
    const size = Number((await request.formData()).get("size"));
    return producerPost(route(id), { size }, uploadAtSchema);
  });
}

/** `GET …/anh/phan/{upload}`: how far it has come. */
export async function askPieces(request: Request, { params }: UnderWay): Promise<Response> {
  const { id, phan } = await params;
  return told(request, () => producerGet(route(id, phan), uploadAtSchema));
}

/** `POST …/anh/phan/{upload}?offset=`: the next piece. */
export async function takePiece(request: Request, { params }: UnderWay): Promise<Response> {
  const { id, phan } = await params;
  const offset = Number(new URL(request.url).searchParams.get("offset"));
  return told(request, async () => {
    const piece = new FormData();
    const file = (await request.formData()).get("file");
    if (file instanceof File) piece.append("file", file, "phan");
    return producerPost(route(id, phan), piece, uploadAtSchema, { offset });
  });
}

/** Answers in JSON what the backend answers; refusals with their code and their words. */
async function told(request: Request, ask: () => Promise<unknown>): Promise<Response> {
  const own = [request.headers.get("host"), new URL(env().SITE_URL).host];
  if (!isFromOwnPage(request.headers, own)) return answer(403, { code: "cross_site", message: "cross_site" });
  try {
    return answer(200, await ask());
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    const { failure } = thrown;
    // Without a sign-in the photograph stays on the device until there is one again.
    if (failure.kind === "refused" && failure.status < 500 && gateOf(thrown, "") === null)
      return answer(failure.status, { code: failure.code, message: failure.message });
    console.error(thrown.message);
    return answer(503, { code: "no_answer", message: thrown.message });
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
