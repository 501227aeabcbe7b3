import type { MedusaContainer } from "@medusajs/framework/types";
import { listIndicators, type NoAnswer, readIndicator } from "../indicator/read-indicators";
import { readMembers } from "../indicator/read-members";
import type { AskedBasis, IndicatorEngine } from "./engine";

const MEMBERS_AT_ONCE = 2_000;

/** The indicators of the running backend, as reports ask for them. */
export function containerEngine(container: MedusaContainer): IndicatorEngine {
  return {
    list: async (basis) => answered(await listIndicators(container, toWish(basis))),
    breakdown: async (id, basis, by, geography) =>
      answered(await readIndicator(container, { id, reading: null, by, geography }, toWish(basis))),
    members: async (id, basis, side, page) => {
      const question = { id, reading: null, by: null, geography: null, side, key: null, page, limit: MEMBERS_AT_ONCE };
      return answered(await readMembers(container, question, toWish(basis)));
    },
  };
}

function toWish({ cut_off, as_known, year, within }: AskedBasis) {
  return { cut_off, as_known: Date.parse(as_known), year, within };
}

/** @throws where the engine does not know what a report asks for, which is a fault of this code */
function answered<Answer extends object>(answer: Answer | NoAnswer): Answer {
  if ("missing" in answer) throw new Error(`The indicators have no ${answer.missing} as the report asks for`);
  return answer;
}
