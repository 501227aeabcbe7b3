import type { ExecArgs } from "@medusajs/framework/types";
import { ACCESS } from "../modules/access";
import type { AccessService } from "../modules/access/service";
import { REGISTER_MODULE } from "../modules/register";
import type { RegisterService } from "../modules/register/service";
import { today } from "../platform/calendar/clock";
import { env } from "../platform/env";

/**
 * In a demonstration, invites a producer of the register whose account nobody runs, by the link `npm start` announces at its end
 * (`DEMO_INVITATION`). Repeating it changes nothing.
 */
export default async function inviteSampleProducer({ container }: ExecArgs): Promise<void> {
  const { OCOP_DEMO, DEMO_INVITATION } = env();
  if (OCOP_DEMO !== "on" || !DEMO_INVITATION) return;
  const access: AccessService = container.resolve(ACCESS);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.listRegisteredProducts(
    { status: "recognised" },
    { select: ["producer_id"], order: { handle: "ASC" }, take: 200 },
  );
  const candidates = [...new Set(products.flatMap(({ producer_id }) => producer_id ?? []))];
  const owned = await access.producers.ownedAmong(candidates, today());
  const chosen = candidates.find((id) => !owned.has(id));
  if (!chosen) return;
  const wish = { producer_id: chosen, role: "owner" as const, phone: null, by: null };
  const made = await access.invitations.inviteBy(DEMO_INVITATION, wish, new Date());
  console.log(made ? "Đã tạo lời mời mẫu cho một chủ thể." : "Lời mời mẫu đã có.");
}
