import { type ReasonCode, reasonText } from "@ocop/integrations/matching";
import type { CheckDetail, CheckSummary } from "../../contracts/presence";
import type { CheckRow, FullCheck } from "../../modules/presence/store/rows";

/** @param overrulers ids of the checks that overrule others, by the hash of the overruled one */
export function toCheckSummary(check: CheckRow, overrulers: ReadonlyMap<string, string>): CheckSummary {
  const { id, sequence, product_id, channel_id, link_id, grade, outcome, photo, sample } = check;
  return {
    ...{ id, sequence, product_id, channel_id, link_id, grade, outcome, photo, sample },
    observed_at: check.observed_at.toISOString(),
    recorded_at: check.recorded_at.toISOString(),
    overruled_by: overrulers.get(check.hash) ?? null,
  };
}

/** Why a page was matched or not, in plain sentences; reasons of a matcher this release does not know keep their code. */
export function reasonsOf({ body }: Pick<FullCheck, "body">): CheckDetail["reasons"] {
  return (body.match?.reasons ?? []).map(({ code, about }) =>
    isReasonCode(code) ? reasonText({ code, ...(about !== undefined && { about }) }) : { vi: code, en: code },
  );
}

function isReasonCode(code: string): code is ReasonCode {
  return /^(own_|same_gtin|other_|decision_|name_|producer_|size_|strength_|sister_|several_|more_|unknown_)/.test(
    code,
  );
}
