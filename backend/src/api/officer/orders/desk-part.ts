import type { DeskPart } from "../../../contracts/order-desk";
import { nextStates } from "../../../modules/ordering/domain/part-states";
import type { Part } from "../../../modules/ordering/store/parts";

/** A part as the officer's desk shows it. */
export function toDeskPart(part: Part): DeskPart {
  const { producer_id: id, producer_handle: handle, producer_name: name } = part;
  return {
    id: part.id,
    order_code: part.order_code,
    producer: id !== null && handle !== null && name !== null ? { id, handle, name } : null,
    state: part.state,
    state_since: part.state_since.toISOString(),
    answer_by: part.answer_by?.toISOString() ?? null,
    next_states: [...nextStates(part.state)],
    lines: part.lines.map(({ line_item_id: _, ...line }) => line),
    goods_total: part.goods_total,
    shipping_fee: part.shipping_fee,
    sample: part.sample,
  };
}
