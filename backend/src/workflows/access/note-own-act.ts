import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";

/** Writes into the log what somebody does to their own account before, or without, being signed in. */
export async function noteOwnAct(
  container: MedusaContainer,
  principal: string,
  action: string,
  status = 200,
): Promise<void> {
  const access: AccessService = container.resolve(ACCESS);
  await access.appendAct({
    ...{ at: new Date().toISOString(), request_id: randomUUID(), phase: "done", status, action },
    ...{ actor_id: principal, on_behalf_of: null, target_kind: "account", target_id: principal },
    ...{ unit_ids: [], before: null, after: null },
  });
}
