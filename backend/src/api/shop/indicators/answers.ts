import type { IndicatorId } from "../../../contracts/indicators";
import { invalidInput, notFound } from "../../../platform/http/errors";
import type { NoAnswer } from "../../../workflows/indicator/read-indicators";
import { indicatorId } from "./validators";

/** @throws ShopError 404 for an id no indicator has */
export function indicatorOf(id: string | undefined): IndicatorId {
  const known = indicatorId.safeParse(id);
  if (!known.success) throw notFound("Không có chỉ tiêu này.", "There is no such indicator.");
  return known.data;
}

const FAULTS = {
  within: { message: "Không có đơn vị này.", message_en: "There is no such unit." },
  reading: { message: "Chỉ tiêu này không có cách đọc đó.", message_en: "The indicator has no such reading." },
  by: { message: "Chỉ tiêu này không chia theo cách đó.", message_en: "The indicator has no such breakdown." },
} as const;

/** @throws ShopError 400 naming the field that asks for what there is not */
export function answered<Answer extends object>(answer: Answer | NoAnswer): Answer {
  if (!("missing" in answer)) return answer;
  throw invalidInput([{ field: answer.missing, ...FAULTS[answer.missing] }]);
}
