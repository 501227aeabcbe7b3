import type { CreateOrderDTO, CreateOrderLineItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OrderPlan, PlanLine, PlanPart } from "../../../modules/ordering/domain/order-plan";
import { getShopSetup, type ShopSetup } from "../../setup/shop-setup";

/**
 * Writes Medusa's order with the ids of the plan. Repeating the step finds the order and leaves it;
 * the order code is unique in Medusa's own table, so a second order for a plan cannot come into being.
 */
export const writeOrderStep = createStep("write-order-of-plan", async (plan: OrderPlan, { container }) => {
  const orders = container.resolve(Modules.ORDER);
  const existing = await orders.listOrders({ id: [plan.order_id] }, { select: ["id"], take: 1 });
  if (existing.length === 0) await orders.createOrders([toOrder(plan, await getShopSetup(container))]);
  return new StepResponse(undefined);
});

type WithId<Input> = Input & { id: string };

function toOrder(plan: OrderPlan, setup: ShopSetup): WithId<CreateOrderDTO> {
  const { buyer, address } = plan;
  return {
    id: plan.order_id,
    region_id: setup.region_id,
    sales_channel_id: setup.sales_channel_id,
    currency_code: setup.currency_code,
    status: "pending",
    ...(buyer.email === null ? {} : { email: buyer.email }),
    shipping_address: {
      // Vietnamese names are one field and are never split.
      first_name: buyer.name,
      phone: buyer.phone,
      address_1: address.street,
      city: address.commune_name,
      province: address.province_name,
      country_code: "vn",
      metadata: {
        province_id: address.province_id,
        commune_id: address.commune_id,
        phone_typed: buyer.phone_typed,
      },
    },
    items: plan.parts.flatMap((part) => part.lines.map((line) => toItem(line, part, plan))),
    shipping_methods: plan.parts.map((part) => toShippingMethod(part, plan, setup)),
    metadata: { order_code: plan.order_code, note: plan.note },
  };
}

function toItem(line: PlanLine, part: PlanPart, plan: OrderPlan): WithId<CreateOrderLineItemDTO> {
  return {
    id: line.line_item_id,
    title: line.name,
    product_id: line.product_id,
    product_title: line.name,
    product_handle: line.handle,
    variant_id: line.variant_id,
    ...(line.sku === null ? {} : { variant_sku: line.sku }),
    ...(line.unit_label === null ? {} : { variant_title: line.unit_label }),
    quantity: line.quantity,
    unit_price: line.unit_price,
    is_tax_inclusive: true,
    requires_shipping: true,
    tax_lines: taxLines(plan),
    metadata: { part_id: part.id, producer_id: part.producer?.id ?? null },
  };
}

function toShippingMethod(part: PlanPart, plan: OrderPlan, setup: ShopSetup) {
  return {
    name: part.producer ? `Giao hàng từ ${part.producer.name}` : "Giao hàng",
    amount: part.shipping_fee,
    is_tax_inclusive: true,
    shipping_option_id: setup.shipping_option_id,
    data: { part_id: part.id },
    tax_lines: taxLines(plan),
  };
}

/** The VAT contained in the gross price, as a derived line; none while the rate is not known. */
function taxLines(plan: OrderPlan) {
  return plan.vat_rate_percent === null
    ? []
    : [
        {
          code: "VAT",
          rate: plan.vat_rate_percent,
          description: "Thuế giá trị gia tăng",
        },
      ];
}
