import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";

/** A producer's name as the register has it. @throws Error where there is no such producer */
export async function producerName(container: MedusaContainer, id: string): Promise<string> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  return (await register.retrieveProducer(id, { select: ["name"] })).name;
}
