import type { MedusaRequest } from "@medusajs/framework/http";
import type { ActsAs } from "../../modules/access/domain/acting";
import type { UnitScope } from "../../platform/access/unit-scope";
import type { AnySignIn, Reach, SignIn } from "../../workflows/access/sign-in-state";

/** Who asks, as far as the guard has found out. `reach` is what they may do by this route's roles. */
export type Caller = { signIn: SignIn; reach: Reach | null };

/** For whom somebody at the producers' desk acts, and in what way. */
export type ProducerCaller = { producer_id: string; principal_id: string; as: ActsAs };

/** Somebody at the producers' desk: their sign-in, and for whom they act where that is decided. */
export type PersonCaller = { signIn: AnySignIn; acting: ProducerCaller | null; unit_ids: readonly string[] };

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
const people = new WeakMap<object, PersonCaller>();
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

/** The person at the producers' desk who asks. @throws Error on a route of another actor */
export function personOf(req: MedusaRequest): PersonCaller {
  const person = people.get(req);
  if (!person) throw new Error(`${req.method} ${req.path} is not a route of the producers' desk`);
  return person;
}

/** The producer a request is for, and who asks in its name. @throws Error where the table says `self`, or names another actor */
export function producerOf(req: MedusaRequest): ProducerCaller {
  const { acting } = personOf(req);
  if (!acting) throw new Error(`${req.method} ${req.path} is for no producer`);
  return acting;
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

export function setPerson(req: MedusaRequest, person: PersonCaller): void {
  people.set(req, person);
}
