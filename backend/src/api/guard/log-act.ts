import { randomUUID } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ACCESS } from "../../modules/access";
import type { Act } from "../../modules/access/domain/audit-chain";
import type { AccessService } from "../../modules/access/service";
import { actDetailOf } from "./caller";

type Line = Omit<Act, "id" | "phase" | "status" | "at">;

/** Who acts, for whom, and units whose officers may read of it. */
export type Actor = { principal_id: string; on_behalf_of: string | null; unit_ids: readonly string[] };

/**
 * Writes what a request is about to do before it does it, and what came of it before the answer leaves. A crash between the
 * two leaves a line without its second half, which the log shows as "outcome unknown".
 */
export async function logAct(
  req: MedusaRequest,
  res: MedusaResponse,
  actor: Actor,
  act: { action: string; target: { kind: string; id: string } | null },
): Promise<void> {
  const access: AccessService = req.scope.resolve(ACCESS);
  const line = lineOf(actor, act);
  res.setHeader("X-Request-Id", line.request_id);
  await access.appendAct({ ...line, at: now(), phase: "asked", status: null });
  beforeEnd(res, () =>
    access
      .appendAct({ ...line, ...told(req), at: now(), phase: "done", status: res.statusCode })
      .catch((failed: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
        logger.error(`The end of ${act.action} (${line.request_id}) was not logged: ${String(failed)}`);
      }),
  );
}

/** Writes that a request of somebody who is signed in was refused before anything was done. */
export async function logRefusal(req: MedusaRequest, actor: Actor, action: string, status: number): Promise<void> {
  const access: AccessService = req.scope.resolve(ACCESS);
  await access.appendAct({ ...lineOf(actor, { action, target: null }), at: now(), phase: "done", status });
}

function lineOf(
  { principal_id, on_behalf_of, unit_ids }: Actor,
  { action, target }: Parameters<typeof logAct>[3],
): Line {
  return {
    request_id: randomUUID(),
    actor_id: principal_id,
    on_behalf_of,
    action,
    target_kind: target?.kind ?? null,
    target_id: target?.id ?? null,
    unit_ids: [...unit_ids],
    before: null,
    after: null,
  };
}

/** Only what the handler has said replaces what the guard knew. */
function told(req: MedusaRequest): Partial<Line> {
  const { unit_ids, ...detail } = actDetailOf(req);
  return { ...detail, ...(unit_ids && { unit_ids: [...unit_ids] }) };
}

/** Lets `work` finish before the last byte of an answer goes out. Express sends everything through `end`. */
function beforeEnd(res: MedusaResponse, work: () => Promise<void>): void {
  const end = res.end.bind(res) as (...args: unknown[]) => MedusaResponse;
  let begun = false;
  const late = (...args: unknown[]): MedusaResponse => {
    if (begun) return end(...args);
    begun = true;
    void work().then(() => end(...args));
    return res;
  };
  res.end = late as typeof res.end;
}

function now(): string {
  return new Date().toISOString();
}
