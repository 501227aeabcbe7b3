import type { ExecArgs } from "@medusajs/framework/types";
import { ACCESS } from "../modules/access";
import type { AccessService } from "../modules/access/service";
import { REGISTER_MODULE } from "../modules/register";
import type { RegisterService } from "../modules/register/service";
import { today } from "../platform/calendar/clock";
import { env } from "../platform/env";

/** The province whose plan the demonstration is about. */
const HOME = "Tỉnh Đồng Tháp";

/**
 * In a demonstration, invites the producer with the most products whose account nobody runs, by the link `npm start` announces at its end
 * (`DEMO_INVITATION`). Repeating it changes nothing.
 */
export default async function inviteSampleProducer({ container }: ExecArgs): Promise<void> {
  const { OCOP_DEMO, DEMO_INVITATION } = env();
  if (OCOP_DEMO !== "on" || !DEMO_INVITATION) return;
  const access: AccessService = container.resolve(ACCESS);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const provinces = await register.findUnits({});
  const home = provinces.find(({ name }) => name === HOME)?.id;
  const products = await register.listRegisteredProducts(
    { status: "recognised", ...(home ? { province_id: home } : {}) },
    { select: ["producer_id"], take: null },
  );
  const counts = new Map<string, number>();
  for (const { producer_id } of products) if (producer_id) counts.set(producer_id, (counts.get(producer_id) ?? 0) + 1);
  const candidates = [...counts].sort(([one, few], [other, more]) => more - few || (one < other ? -1 : 1));
  const owned = await access.producers.ownedAmong([...counts.keys()], today());
  const chosen = candidates.find(([id]) => !owned.has(id))?.[0];
  if (!chosen) return;
  const wish = { producer_id: chosen, role: "owner" as const, phone: null, by: null };
  const made = await access.invitations.inviteBy(DEMO_INVITATION, wish, new Date());
  console.log(made ? "Đã tạo lời mời mẫu cho một chủ thể." : "Lời mời mẫu đã có.");
}
