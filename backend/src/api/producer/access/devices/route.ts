import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerDevices } from "../../../../contracts/producer-access";
import { ACCESS } from "../../../../modules/access";
import { SESSION_LIMITS } from "../../../../modules/access/domain/session-rules";
import type { AccessService } from "../../../../modules/access/service";
import { personOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerDevices>): Promise<void> {
  const { id, kind, principal_id } = personOf(req).signIn;
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const before = (ms: number) => new Date(Date.now() - ms);
  const { idleMs, longestMs } = SESSION_LIMITS[kind];
  const devices = await producers.devices(principal_id, before(idleMs), before(longestMs));
  res.json({
    devices: devices.map((one) => ({
      ...{ id: one.id, device: one.device, this_one: one.id === id },
      ...{ opened_at: one.opened_at.toISOString(), seen_at: one.seen_at.toISOString() },
    })),
  });
}
