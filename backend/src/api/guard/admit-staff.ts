import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopError } from "../../platform/http/errors";
import { isWithin } from "../../workflows/access/places";
import { secondFactorMissing } from "../../workflows/access/second-factor-rule";
import { type AnySignIn, isStaff, type Reach, reachOfGrants } from "../../workflows/access/sign-in-state";
import type { Found } from "../permissions/find-permission";
import type { Permission, Target } from "../permissions/permission";
import { setCaller } from "./caller";
import { logAct, logRefusal } from "./log-act";
import { idNamed, thingActedOn } from "./named-things";
import { notAllowed, notInScope, signInUnfinished, staffOnly, wholeProvinceOnly } from "./refusals";

type StaffRule = Extract<Permission, { actor: "staff" }>;
type SigningInRule = Extract<Permission, { actor: "signing_in" }>;
type Asked = { permission: StaffRule | SigningInRule; params: Found["params"]; signIn: AnySignIn };

/** Lets one of the staff through to what their roles and units allow. @throws ShopError for anybody else */
export async function admitStaff(
  req: MedusaRequest,
  res: MedusaResponse,
  { permission, params, signIn }: Asked,
): Promise<void> {
  if (!isStaff(signIn)) throw staffOnly();
  setCaller(req, { signIn, reach: null });
  if (permission.actor === "signing_in") return;
  if (signIn.stage !== "desk" || secondFactorMissing(signIn)) throw signInUnfinished();
  const reach = await reachOfGrants(req.scope, signIn.grants, permission.roles);
  setCaller(req, { signIn, reach });
  const actor = { principal_id: signIn.principal_id, on_behalf_of: null, unit_ids: reach?.named ?? [] };
  const refusal = await refusalOf(req, permission, params, reach);
  if (refusal) {
    if (permission.act) await logRefusal(req, actor, permission.act, refusal.details.status);
    throw refusal;
  }
  const { act: action, scope } = permission;
  if (action) await logAct(req, res, actor, { action, target: thingActedOn(scope, params) });
}

async function refusalOf(
  req: MedusaRequest,
  { scope: rule, wholeProvince }: StaffRule,
  params: Found["params"],
  reach: Reach | null,
): Promise<ShopError | null> {
  if (!reach) return notAllowed();
  if ((wholeProvince || rule === "province") && !reach.wholeProvince) return wholeProvinceOnly();
  if (typeof rule === "string") return null;
  for (const target of rule) if (!(await targetWithin(req, target, params, reach))) return notInScope();
  return null;
}

async function targetWithin(
  req: MedusaRequest,
  target: Target,
  params: Found["params"],
  { scope }: Reach,
): Promise<boolean> {
  if (scope.kind === "all") return true;
  const id = idNamed(req, target, params);
  return typeof id === "string" && isWithin(req.scope, { kind: target.kind, id }, scope);
}
