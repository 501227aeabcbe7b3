import type { MedusaRequest } from "@medusajs/framework/http";
import type { UnitScope } from "../../platform/access/unit-scope";
import type { Reach, SignIn } from "../../workflows/access/sign-in-state";

/** Who asks, as far as the guard has found out. `reach` is what they may do by this route's roles. */
export type Caller = { signIn: SignIn; reach: Reach | null };

/** What a handler adds to the line its request leaves in the log of acts. Ids only, never names or addresses of people. */
export type ActDetail = {
  target_kind?: string;
  target_id?: string;
  /** Units whose officers may read of it. */
  unit_ids?: readonly string[];
  on_behalf_of?: string;
  before?: unknown;
  after?: unknown;
};

const callers = new WeakMap<object, Caller>();
const details = new WeakMap<object, ActDetail>();

/** @throws Error on a route that anyone may ask: the permission table and the handler contradict each other */
export function callerOf(req: MedusaRequest): Caller {
  const caller = callers.get(req);
  if (!caller) throw new Error(`${req.method} ${req.path} is not a route of the desk`);
  return caller;
}

/** The units the caller may see and act on by this route. @throws Error where the table names no scope for it */
export function scopeOf(req: MedusaRequest): UnitScope {
  const { reach } = callerOf(req);
  if (!reach) throw new Error(`${req.method} ${req.path} has no scope`);
  return reach.scope;
}

/** Adds to what the log of acts will hold of this request. */
export function tellAct(req: MedusaRequest, detail: ActDetail): void {
  details.set(req, { ...details.get(req), ...detail });
}

export function actDetailOf(req: MedusaRequest): ActDetail {
  return details.get(req) ?? {};
}

export function setCaller(req: MedusaRequest, caller: Caller): void {
  callers.set(req, caller);
}
