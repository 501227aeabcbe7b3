import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnershipDispute } from "../../contracts/access-disputes";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import type { Dispute } from "../../modules/access/store/disputes";
import { displayPhone } from "../../modules/ordering/domain/phone";
import { today } from "../../platform/calendar/clock";
import { describeProducers } from "./describe-producers";

/** Open disputes come first; the decided ones behind them are kept in the log as well. */
const SHOWN = 200;

/** Disputes about some producers; null: all. */
export async function disputesAbout(
  container: MedusaContainer,
  producers: readonly string[] | null,
): Promise<OwnershipDispute[]> {
  const { disputes }: AccessService = container.resolve(ACCESS);
  return describe(container, await disputes.about(producers, SHOWN));
}

/** Somebody's own. */
export async function disputesOf(container: MedusaContainer, principal: string): Promise<OwnershipDispute[]> {
  const { disputes }: AccessService = container.resolve(ACCESS);
  return describe(container, await disputes.of(principal));
}

/** Decides a dispute. @returns false where it was decided already */
export async function decideDispute(
  container: MedusaContainer,
  dispute: Dispute,
  { decision, replace, reason, by }: { decision: "grant" | "refuse"; replace: boolean; reason: string; by: string },
): Promise<boolean> {
  const { disputes }: AccessService = container.resolve(ACCESS);
  const at = new Date();
  if (decision === "refuse") return disputes.refuse(dispute.id, by, reason, at);
  return disputes.grant(dispute, { by, reason, replace, day: today(), at });
}

async function describe(container: MedusaContainer, found: readonly Dispute[]): Promise<OwnershipDispute[]> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const ids = [...new Set(found.map(({ producer_id }) => producer_id))];
  const named = await describeProducers(container, ids);
  const teams = new Map<string, OwnershipDispute["owners"]>();
  for (const id of ids) {
    const owners = (await producers.members(id, today())).filter(({ role }) => role === "owner");
    teams.set(
      id,
      owners.map(({ name, phone, email }) => ({ name, phone: phone && displayPhone(phone), email })),
    );
  }
  return found.map((one) => {
    const { handle = "", name = "", place = "" } = named.get(one.producer_id) ?? {};
    return {
      ...{ id: one.id, message: one.message, state: one.state, reason: one.reason },
      producer: { id: one.producer_id, handle, name, place },
      claimant: { name: one.name, phone: one.phone && displayPhone(one.phone), email: one.email },
      ...{ opened_at: one.opened_at.toISOString(), decided_at: one.decided_at?.toISOString() ?? null },
      owners: teams.get(one.producer_id) ?? [],
    };
  });
}
