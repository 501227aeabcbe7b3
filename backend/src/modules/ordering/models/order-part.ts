import { model } from "@medusajs/framework/utils";
import { PART_STATES } from "../domain/part-states";

/** What one producer sends of an order: a parcel of its own with its own delivery state. */
export const OrderPart = model
  .define("order_part", {
    id: model.id({ prefix: "opart" }).primaryKey(),
    order_id: model.text(),
    order_code: model.text(),
    /** Position within the order, from 1. */
    number: model.number(),
    /** Null where the register names no producer. */
    producer_id: model.text().nullable(),
    producer_handle: model.text().nullable(),
    producer_name: model.text().nullable(),
    /** What the register said of the seller when the order was placed: what was agreed does not change with a page. */
    producer_address: model.text().nullable(),
    producer_registration: model.text().nullable(),
    producer_tax_code: model.text().nullable(),
    state: model.enum([...PART_STATES]).default("waiting"),
    state_since: model.dateTime(),
    /** By when the producer must answer; then the part is cancelled and its stock released. */
    answer_by: model.dateTime().nullable(),
    /** The state whose effect on stock and fulfilment has been carried out. */
    settled_state: model.text().default("waiting"),
    fulfillment_id: model.text().nullable(),
    goods_total: model.number(),
    shipping_fee: model.number(),
    /** Lines as they were ordered (`PartLine[]`): names and prices do not change afterwards. */
    lines: model.json(),
    sample: model.boolean().default(false),
    /** Last four digits of the buyer's number, by which a producer finds an order somebody calls about. */
    phone_ending: model.text().nullable(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    /** What became of goods that came back; null where nothing came back or nobody said. */
    goods_back: model.enum(["restocked", "written_off"]).nullable(),
    /** The day the carrier paid the cash out, how much it was in đồng, and who noted it. */
    remitted_on: model.text().nullable(),
    remitted_amount: model.number().nullable(),
    remitted_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_code", "number"], unique: true },
    { on: ["order_id"] },
    { on: ["producer_id", "state_since"] },
    {
      name: "IDX_order_part_unanswered",
      on: ["answer_by"],
      where: "state = 'waiting'",
    },
    {
      name: "IDX_order_part_unsettled",
      on: ["state_since"],
      where: "state <> settled_state",
    },
  ]);
