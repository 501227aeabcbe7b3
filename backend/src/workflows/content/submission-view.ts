import type { ContentSubmissionView } from "../../contracts/content-desk";
import { stateAfter } from "../../modules/content/domain/review";
import type { Submission } from "../../modules/content/store/rows";

export function toSubmissionView({ id, verdict, note, ...sent }: Submission): ContentSubmissionView {
  return {
    id,
    state: stateAfter(verdict),
    submitted_at: sent.submitted_at.toISOString(),
    submitted_by: sent.submitted_by,
    on_behalf_of: sent.on_behalf_of,
    decided_at: sent.decided_at?.toISOString() ?? null,
    note,
  };
}
