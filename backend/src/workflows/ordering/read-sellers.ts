import type { MedusaContainer } from "@medusajs/framework/types";
import type { SellerFacts } from "../../contracts/checkout";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { RegisterProducer } from "../../modules/register/store/records";

/** What the register says of sellers now, by the producer's id. */
export async function readSellers(
  container: MedusaContainer,
  producerIds: readonly string[],
): Promise<Map<string, SellerFacts>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const producers = await register.producersByIds([...new Set(producerIds)]);
  return new Map(producers.map((producer) => [producer.id, factsOf(producer)]));
}

/** Most sources print no street; the commune, district and province they print are the address then. */
function factsOf(producer: RegisterProducer): SellerFacts {
  const { address_text, registration_number, tax_code, commune_text, district_text, province_text } = producer;
  const place = [commune_text, district_text, province_text].filter((name) => name !== null && name !== "").join(", ");
  return { address: address_text || place || null, registration_number, tax_code };
}
