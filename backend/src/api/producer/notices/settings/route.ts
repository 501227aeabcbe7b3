import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { NoticeSettings, NoticeSettingsView } from "../../../../contracts/producer-notices";
import { NOTICE } from "../../../../modules/notice";
import type { NoticeService } from "../../../../modules/notice/service";
import { parseInput } from "../../../../platform/http/validate";
import { canSend } from "../../../../workflows/access/send-message";
import { reachesOf } from "../../../../workflows/notice/people";
import { producerOf } from "../../../guard/caller";

const NO_HOUR = "Giờ là số từ 0 đến 23. || An hour is a number from 0 to 23.";
const hour = z.number(NO_HOUR).int(NO_HOUR).min(0, NO_HOUR).max(23, NO_HOUR);

const NO_COUNT = "Số lượng là số từ 0 đến 1000. || The stock is a number from 0 to 1000.";

const settingsSchema = z.object({
  by_mail: z.boolean(),
  quiet_from: hour,
  quiet_to: hour,
  digest_hour: hour,
  low_stock: z.number(NO_COUNT).int(NO_COUNT).min(0, NO_COUNT).max(1_000, NO_COUNT),
}) satisfies z.ZodType<NoticeSettings>;

export async function GET(req: MedusaRequest, res: MedusaResponse<NoticeSettingsView>): Promise<void> {
  res.json(await view(req));
}

export async function POST(req: MedusaRequest, res: MedusaResponse<NoticeSettingsView>): Promise<void> {
  const wish = parseInput(settingsSchema, req.body);
  const notices: NoticeService = req.scope.resolve(NOTICE);
  const { producer_id, principal_id } = producerOf(req);
  await notices.saveSetting(producer_id, wish, principal_id);
  res.json(await view(req));
}

async function view(req: MedusaRequest): Promise<NoticeSettingsView> {
  const notices: NoticeService = req.scope.resolve(NOTICE);
  const { producer_id } = producerOf(req);
  const [{ digest_on: _, ...settings }, reaches] = await Promise.all([
    notices.setting(producer_id),
    reachesOf(req.scope, producer_id),
  ]);
  return { ...settings, sent_to: reaches.length, can_send: canSend("email") || canSend("sms") };
}
