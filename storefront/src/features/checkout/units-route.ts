import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { readCommunes } from "./units";

const MOST_LETTERS = 100;

/** `GET /dat-hang/don-vi?tinh=&q=`: communes for the search field of the checkout. Asked by its script only. */
export async function unitsRoute(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const province = searchParams.get("tinh") ?? "";
  const q = (searchParams.get("q") ?? "").slice(0, MOST_LETTERS);
  if (province === "") return Response.json({ units: [] }, { status: 400 });
  try {
    return Response.json(
      { units: await readCommunes(province, q) },
      { headers: { "cache-control": "private, max-age=300" } },
    );
  } catch (failure) {
    if (!isBackendError(failure)) throw failure;
    console.error(failure.message);
    return Response.json({ units: [] }, { status: 502 });
  }
}
