import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskHome } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { Grant } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { reachOfGrants } from "./sign-in-state";

/** How much waits for an officer in their units; for a helper there are no such queues. */
export async function countWaiting(container: MedusaContainer, grants: readonly Grant[]): Promise<DeskHome["waiting"]> {
  const reach = await reachOfGrants(container, grants, ["officer", "operator"]);
  if (!reach) return { reviews: null, orders: null, complaints: null, disputes: null };
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const ordering: OrderingService = container.resolve(ORDERING);
  const producers = await register.producerIdsWithin(reach.scope);
  const access: AccessService = container.resolve(ACCESS);
  const [reviews, orders, complaints, disputes] = await Promise.all([
    register.pageOfReviews("open", 1, 0, reach.scope),
    ordering.countParts(["waiting"], producers),
    ordering.countUnanswered(producers),
    access.disputes.countOpen(producers),
  ]);
  return { reviews: reviews.total, orders, complaints, disputes };
}
