import "server-only";
import type { FieldFault } from "@contracts/common";
import { shopPost } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { complaintReceivedSchema } from "@/platform/backend/wire/checkout";
import { formRoute } from "@/platform/forms/handle-form";
import { type ComplaintDraft, checkComplaint, readComplaint, toComplaint } from "./domain/complaint";
import { keptComplaint, keptTicket } from "./kept";

/** `POST /khieu-nai/gui`: hands a complaint in and shows its ticket, or goes back to the marked fields. */
export const complaintRoute = formRoute(async (form) => {
  const draft = readComplaint(form);
  const complaint = toComplaint(draft);
  if (complaint === null || checkComplaint(draft).length > 0) return goBack(draft, "thieu");
  try {
    await keptTicket.write(await shopPost("/shop/complaints", complaint, complaintReceivedSchema));
    await keptComplaint.clear();
    return "/khieu-nai/da-nhan";
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    console.error(thrown.message);
    const { failure } = thrown;
    if (failure.kind !== "refused" || failure.status >= 500) return goBack(draft, "ket-noi");
    if (failure.status === 429) return goBack(draft, `cho&giay=${failure.retry_after_seconds ?? 60}`);
    return goBack(draft, "thieu", failure.fields);
  }
});

/** A text too long for a cookie keeps its beginning; nothing else is lost. */
async function goBack(draft: ComplaintDraft, reason: string, faults: FieldFault[] = []): Promise<string> {
  const shorter = { ...draft, message: draft.message.slice(0, 600) };
  if (!(await keptComplaint.write({ draft, faults }))) await keptComplaint.write({ draft: shorter, faults });
  return `/khieu-nai?xem-lai=${reason}#loi`;
}
