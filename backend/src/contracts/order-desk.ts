import type { ComplaintRequest, OrderTracking, PartState } from "./checkout";
import type { IsoDay, IsoInstant, Page, Vnd } from "./common";

/**
 * `GET /officer/orders?state=waiting,confirmed&page=&limit=`: parts of orders, the latest step first.
 * Without name, telephone or address: those belong to the parcel, not to a list.
 */
export type DeskPart = {
  id: string;
  order_code: string;
  producer: { id: string; handle: string; name: string } | null;
  state: PartState;
  state_since: IsoInstant;
  answer_by: IsoInstant | null;
  /** States this part may move to next. */
  next_states: PartState[];
  lines: OrderTracking["parts"][number]["lines"];
  goods_total: Vnd;
  shipping_fee: Vnd;
  sample: boolean;
};
export type DeskParts = { parts: DeskPart[]; page: Page };

/**
 * `POST /officer/orders/parts/{id}`; 409 `wrong_state` where the step is not allowed (any more). What becomes of the goods is
 * said with `returned`. The note says why, and that the producer agreed.
 */
export type MovePartRequest = { to: PartState; note: string; goods_back?: "restocked" | "written_off" };
/** `GET` and `POST /officer/orders/parts/{id}` */
export type DeskPartAnswer = { part: DeskPart };

/** `GET /officer/complaints?page=&limit=`: unanswered ones first, by deadline. */
export type DeskComplaint = Omit<ComplaintRequest, "idempotency_key"> & {
  ticket: string;
  received_on: IsoDay;
  answer_by: IsoDay;
  answered_on: IsoDay | null;
  /** What was answered, in the officer's words. */
  answer_note: string | null;
  overdue: boolean;
};
export type DeskComplaints = { complaints: DeskComplaint[]; page: Page };

/** `POST /officer/complaints/{ticket}`: the complaint has been answered. 409 `wrong_state` where it was before. */
export type AnswerComplaintRequest = { note: string };
export type ComplaintAnswered = { complaint: DeskComplaint };
