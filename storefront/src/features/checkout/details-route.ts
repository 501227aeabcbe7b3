import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { formRoute } from "@/platform/forms/handle-form";
import { checkDraft } from "./domain/check-draft";
import { type Draft, readDraft } from "./domain/draft";
import { matchCommune } from "./domain/match-commune";
import { keptDraft } from "./kept";
import { readCommunes } from "./units";

/** `POST /dat-hang/gui`: keeps what was typed and goes on to the review, or back to the marked fields. */
export const detailsRoute = formRoute(async (form) => {
  const typed = readDraft(form);
  try {
    const draft = await settleCommune(typed);
    if (!(await keptDraft.write({ draft, faults: [] }))) return tooLong(draft);
    return checkDraft(draft).length === 0 ? "/dat-hang/xac-nhan" : "/dat-hang?xem-lai=thieu#loi";
  } catch (failure) {
    if (!isBackendError(failure)) throw failure;
    console.error(failure.message);
    if (!(await keptDraft.write({ draft: typed, faults: [] }))) return tooLong(typed);
    return "/dat-hang?xem-lai=ket-noi#loi";
  }
});

/** A chosen commune must belong to the chosen province; a typed one must mean exactly one. */
async function settleCommune(draft: Draft): Promise<Draft> {
  if (draft.province_id === "") return { ...draft, commune_id: "" };
  if (draft.commune_id !== "") {
    const chosen = (await readCommunes(draft.province_id)).units.find((unit) => unit.id === draft.commune_id);
    if (chosen) return { ...draft, commune: chosen.name };
  }
  if (draft.commune === "") return { ...draft, commune_id: "" };
  const match = matchCommune(draft.commune, await readCommunes(draft.province_id, draft.commune));
  return match.kind === "one"
    ? { ...draft, commune_id: match.unit.id, commune: match.unit.name }
    : { ...draft, commune_id: "" };
}

/** More than a cookie holds, which only a very long note can reach: everything else is kept. */
async function tooLong(draft: Draft): Promise<string> {
  await keptDraft.write({ draft: { ...draft, note: "" }, faults: [] });
  return "/dat-hang?xem-lai=ghi-chu#loi";
}
