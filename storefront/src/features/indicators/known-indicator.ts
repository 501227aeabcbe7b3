import type { IndicatorId } from "@contracts/indicators";
import { BackendError } from "@/platform/backend/failure";
import { readIndicatorId } from "./domain/words";

/**
 * The indicator of an address, without asking the backend for what cannot exist.
 * @throws BackendError as the backend itself would answer: not found
 */
export function knownIndicator(text: string): IndicatorId {
  const id = readIndicatorId(text);
  if (id !== null) return id;
  const [message, message_en] = ["Không có chỉ tiêu này.", "There is no such indicator."];
  const failure = {
    kind: "refused",
    status: 404,
    code: "not_found",
    message,
    message_en,
    fields: [],
    body: null,
  } as const;
  throw new BackendError({ ...failure, fields: [] }, "GET /shop/indicators");
}
