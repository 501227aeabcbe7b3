import { randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { unitsOfProducer } from "./ownership";

/** Writes into the log what somebody does to their own account before, or without, being signed in. */
export async function noteOwnAct(
  container: MedusaContainer,
  principal: string,
  action: string,
  { status = 200, producer = null }: { status?: number; producer?: string | null } = {},
): Promise<void> {
  const access: AccessService = container.resolve(ACCESS);
  await access.appendAct({
    ...{ at: new Date().toISOString(), request_id: randomUUID(), phase: "done", status, action },
    ...{ actor_id: principal, on_behalf_of: producer, target_kind: "account", target_id: principal },
    ...{ unit_ids: producer === null ? [] : await unitsOfProducer(container, producer), before: null, after: null },
  });
}
