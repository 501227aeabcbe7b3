import type { IsoDay } from "../../../contracts/common";
import { addDays } from "../../../platform/calendar/day";

/**
 * When the file for a re-assessment is handed in, as days before the certificate's expiry. Decision 26/2026/QĐ-TTg, art. 7.6: not
 * earlier than 180 and not later than 120 days before. Before 22 May 2026 no act at hand named a window. The first reminder is ours.
 */
const RULE = {
  from: "2026-05-22" as IsoDay,
  citation: "Quyết định 26/2026/QĐ-TTg, Điều 7.6",
  citation_en: "Decision 26/2026/QĐ-TTg, art. 7.6",
  remind: 200,
  opens: 180,
  urge: 150,
  closes: 120,
};

export type FilingWindow = {
  expires_on: IsoDay;
  /** First reminder, ours; the first day a file is taken; second reminder, ours; the last day. */
  remind_on: IsoDay;
  opens_on: IsoDay;
  urge_on: IsoDay;
  closes_on: IsoDay;
  citation: string;
  citation_en: string;
  /**
   * `later` nothing to do yet, `prepare` the papers, `open` hand the file in, `late` the last day has gone by, `over` the
   * certificate has ended.
   */
  stage: "later" | "prepare" | "open" | "late" | "over";
  /**
   * The window had closed before the rule began, so it could not be met: art. 12.3 keeps such a certificate until the result, at most
   * 180 days past its expiry. Whether it does is the province's to say.
   */
  before_rule: boolean;
};

/** The filing window of a certificate that ends on a day, as it stands on another. */
export function filingWindow(expires_on: IsoDay, day: IsoDay): FilingWindow {
  const { citation, citation_en } = RULE;
  const before = (days: number) => addDays(expires_on, -days);
  const [remind_on, opens_on, urge_on, closes_on] = [
    before(RULE.remind),
    before(RULE.opens),
    before(RULE.urge),
    before(RULE.closes),
  ];
  const days = { expires_on, remind_on, opens_on, urge_on, closes_on };
  return { ...days, citation, citation_en, stage: stageOf(days, day), before_rule: closes_on < RULE.from };
}

function stageOf(days: Pick<FilingWindow, "expires_on" | "remind_on" | "opens_on" | "closes_on">, day: IsoDay) {
  if (day >= days.expires_on) return "over";
  if (day > days.closes_on) return "late";
  if (day >= days.opens_on) return "open";
  return day >= days.remind_on ? "prepare" : "later";
}
