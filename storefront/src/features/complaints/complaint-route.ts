import "server-only";
import type { FieldFault } from "@contracts/common";
import { shopPost } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { complaintReceivedSchema } from "@/platform/backend/wire/checkout";
import { formRoute } from "@/platform/forms/handle-form";
import { type ComplaintDraft, checkComplaint, readComplaint, readFormName, toComplaint } from "./domain/complaint";
import { keptComplaint, keptTicket } from "./kept";

/** `POST /khieu-nai/gui`: hands a complaint in and shows its ticket, or goes back to the marked fields. */
export const complaintRoute = formRoute(async (form) => {
  const kept = { form: readFormName(form.get("phieu")), draft: readComplaint(form) };
  const complaint = toComplaint(kept.draft, kept.form);
  if (complaint === null || checkComplaint(kept.draft).length > 0) return goBack(kept, "thieu");
  try {
    await keptTicket.write(await shopPost("/shop/complaints", complaint, complaintReceivedSchema));
    await keptComplaint.clear();
    return "/khieu-nai/da-nhan";
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    console.error(thrown.message);
    const { failure } = thrown;
    if (failure.kind !== "refused" || failure.status >= 500) return goBack(kept, "ket-noi");
    if (failure.status === 429) return goBack(kept, `cho&giay=${failure.retry_after_seconds ?? 60}`);
    return goBack(kept, "thieu", failure.fields);
  }
});

type Kept = { form: string; draft: ComplaintDraft };

/** A text too long for a cookie keeps its beginning; nothing else is lost. */
async function goBack({ form, draft }: Kept, reason: string, faults: FieldFault[] = []): Promise<string> {
  const shorter = { ...draft, message: draft.message.slice(0, 600) };
  if (!(await keptComplaint.write({ form, draft, faults })))
    await keptComplaint.write({ form, draft: shorter, faults });
  return `/khieu-nai?xem-lai=${reason}#loi`;
}
