import "server-only";
import type { UnitsAnswer } from "@contracts/checkout";
import { isBackendError } from "@/platform/backend/failure";
import { readCommunes } from "./units";

const MOST_LETTERS = 100;
const NOTHING: UnitsAnswer = { units: [], unplaced: [] };

/** `GET /dat-hang/don-vi?tinh=&q=`: communes for the search field of the checkout. Asked by its script only. */
export async function unitsRoute(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const province = searchParams.get("tinh") ?? "";
  const q = (searchParams.get("q") ?? "").slice(0, MOST_LETTERS);
  if (province === "") return Response.json(NOTHING, { status: 400 });
  try {
    const found = await readCommunes(province, q);
    return Response.json(found, { headers: { "cache-control": "private, max-age=300" } });
  } catch (failure) {
    if (!isBackendError(failure)) throw failure;
    console.error(failure.message);
    return Response.json(NOTHING, { status: 502 });
  }
}
