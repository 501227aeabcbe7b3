import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnContact } from "../../contracts/producer-contact";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";

/** The number a producer shows buyers. */
export async function readContact(container: MedusaContainer, producer: string): Promise<OwnContact> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const shown = (await ordering.own.shownPhones([producer])).get(producer);
  return { phone: shown?.phone ?? null, since: shown?.since.toISOString() ?? null };
}

/** @param phone `+84912345678`, or null: none is shown any more */
export async function showContact(
  container: MedusaContainer,
  { producer, phone, by }: { producer: string; phone: string | null; by: string },
): Promise<OwnContact> {
  const ordering: OrderingService = container.resolve(ORDERING);
  await ordering.own.showPhone({ producer, phone, by });
  return readContact(container, producer);
}
