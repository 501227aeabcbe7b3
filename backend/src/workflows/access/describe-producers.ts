import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";

export type ProducerNamed = { producer_id: string; handle: string; name: string; place: string };

/** Producers by their ids, with the place people know them by. What does not exist is left out. */
export async function describeProducers(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, ProducerNamed>> {
  if (ids.length === 0) return new Map();
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const found = await register.producersByIds([...new Set(ids)]);
  return new Map(
    found.map(({ id, handle, name, commune_text, district_text, province_text }) => [
      id,
      {
        ...{ producer_id: id, handle, name },
        place: [commune_text ?? district_text, province_text].filter((part) => part !== null).join(", "),
      },
    ]),
  );
}
