import { named, OFFICERS, type Permission, staff } from "./permission";

export const ORDERS: readonly Permission[] = [
  staff("GET", "/officer/orders", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/orders/parts/:id", { roles: OFFICERS, scope: named("order_part") }),
  staff("POST", "/officer/orders/parts/:id", { roles: OFFICERS, scope: named("order_part"), act: "order_part.move" }),
  staff("GET", "/officer/complaints", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/complaints/:ticket", {
    roles: OFFICERS,
    scope: named("complaint", "ticket"),
    act: "complaint.answer",
  }),
];
