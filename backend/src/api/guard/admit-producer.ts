import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type Acting, actingChoices, actingOf } from "../../modules/access/domain/acting";
import { today } from "../../platform/calendar/clock";
import type { ShopError } from "../../platform/http/errors";
import { belongsTo, unitsOfProducer } from "../../workflows/access/ownership";
import { secondFactorMissing } from "../../workflows/access/second-factor-rule";
import type { AnySignIn } from "../../workflows/access/sign-in-state";
import type { Found } from "../permissions/find-permission";
import type { Permission } from "../permissions/permission";
import { setPerson } from "./caller";
import { logAct, logRefusal } from "./log-act";
import { idNamed, thingActedOn } from "./named-things";
import { chooseProducer, noProducer, notOwn, ownersOnly, signInUnfinished } from "./refusals";

type ProducerRule = Extract<Permission, { actor: "producer" }>;
type Asked = { rule: ProducerRule; params: Found["params"]; signIn: AnySignIn };

/**
 * Lets somebody through to what belongs to the producer they act for. One of the staff gets here too where a producer delegated
 * to them; their desk's second factor holds here as well.
 * @throws ShopError for anybody else
 */
export async function admitProducer(
  req: MedusaRequest,
  res: MedusaResponse,
  { rule, params, signIn }: Asked,
): Promise<void> {
  if (signIn.stage !== "desk" || secondFactorMissing(signIn)) throw signInUnfinished();
  const choices = actingChoices(signIn, today());
  const acting = actingOf(choices, signIn.acting_producer_id);
  const { principal_id } = signIn;
  const unit_ids = acting && rule.act ? await unitsOfProducer(req.scope, acting.producer_id) : [];
  setPerson(req, { signIn, acting: acting && { ...acting, principal_id }, unit_ids });
  const actor = { principal_id, on_behalf_of: acting?.producer_id ?? null, unit_ids };
  const refusal = await refusalOf(req, rule, params, { signIn, choices, acting });
  if (refusal) {
    if (rule.act) await logRefusal(req, actor, rule.act, refusal.details.status);
    throw refusal;
  }
  if (rule.act) await logAct(req, res, actor, { action: rule.act, target: thingActedOn(rule.scope, params) });
}

async function refusalOf(
  req: MedusaRequest,
  { scope: rule, owners }: ProducerRule,
  params: Found["params"],
  { signIn, choices, acting }: { signIn: AnySignIn; choices: readonly Acting[]; acting: Acting | null },
): Promise<ShopError | null> {
  if (rule === "self") return signIn.kind === "staff" && choices.length === 0 ? noProducer() : null;
  if (choices.length === 0) return noProducer();
  if (!acting) return chooseProducer();
  if (owners && acting.as !== "owner") return ownersOnly();
  if (rule === "own") return null;
  for (const target of rule) {
    const id = idNamed(req, target, params);
    if (target.optional && (id === undefined || id === null)) continue;
    const mine = typeof id === "string" && (await belongsTo(req.scope, { kind: target.kind, id }, acting.producer_id));
    if (!mine) return notOwn();
  }
  return null;
}
