import type { IsoDay } from "../../../contracts/common";
import type { DeskComplaint } from "../../../contracts/order-desk";

type Kept = Omit<DeskComplaint, "order_code" | "overdue"> & { order_code: string | null };

/** A complaint as the officer's desk shows it on a day. */
export function toDeskComplaint(kept: Kept, day: IsoDay): DeskComplaint {
  const { ticket, subject, name, phone, order_code, message, received_on, answer_by, answered_on, answer_note } = kept;
  return {
    ticket,
    subject,
    name,
    phone,
    ...(order_code === null ? {} : { order_code }),
    message,
    received_on,
    answer_by,
    answered_on,
    answer_note,
    overdue: answered_on === null && answer_by < day,
  };
}
