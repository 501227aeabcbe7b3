import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../src/modules/access";
import type { AccessService } from "../../src/modules/access/service";
import { today } from "../../src/platform/calendar/clock";

type Who = { phone: string; role?: "owner" | "member"; name?: string };

/**
 * Makes somebody who works for a producer and signs them in. @returns the headers of a signed-in request
 * @param producer its id in the register
 */
export async function producerHeaders(
  container: MedusaContainer,
  producer: string,
  { phone, role = "owner", name = "Chủ thể (mẫu)" }: Who = { phone: "+84900000001" },
): Promise<Record<string, string>> {
  const { principal, headers } = await personHeaders(container, { phone, name }, producer);
  const { producers }: AccessService = container.resolve(ACCESS);
  await producers.addMember({ principal_id: principal, producer_id: producer, role, day: today(), by: null });
  return headers;
}

/** Makes somebody who signs in to the producers' desk and, as yet, works for nobody. */
export async function personHeaders(
  container: MedusaContainer,
  { phone, name }: { phone: string; name: string },
  acting: string | null = null,
): Promise<{ principal: string; headers: Record<string, string> }> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const standing = await producers.personByPhone(phone);
  const principal = standing?.id ?? (await producers.addPerson({ name, phone, email: null }));
  if (!principal) throw new Error("No person was made");
  const token = await producers.openSession(principal, { acting, device: null, at: new Date() });
  return { principal, headers: { authorization: `Bearer ${token}` } };
}
