import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { ShopError } from "../../platform/http/errors";
import { unknownAddress } from "../../platform/http/unknown-address";
import { isWithin } from "../../workflows/access/places";
import { secondFactorMissing } from "../../workflows/access/second-factor-rule";
import { type Reach, reachOfGrants, readSignIn, type SignIn } from "../../workflows/access/sign-in-state";
import { PERMISSIONS } from "../permissions";
import { type Found, permissionFinder } from "../permissions/find-permission";
import type { Permission, Target } from "../permissions/permission";
import { setCaller } from "./caller";
import { logAct, logRefusal } from "./log-act";
import { notAllowed, notInScope, signInFirst, signInUnfinished, wholeProvinceOnly } from "./refusals";

type StaffRule = Extract<Permission, { actor: "staff" }>;
const findPermission = permissionFinder(PERMISSIONS);

/**
 * Stands before every route there is. What the permission table does not name does not exist; what it names is answered to those
 * it names, about the units they were given.
 */
export async function guard(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const found = findPermission(req.method, req.path);
  if (!found) return unknownAddress(req, res, next);
  try {
    await admit(req, res, found);
  } catch (refused) {
    return next(refused);
  }
  next();
}

async function admit(req: MedusaRequest, res: MedusaResponse, { permission, params }: Found): Promise<void> {
  if (permission.actor === "anyone") return;
  const signIn = await signInOf(req);
  setContext(req, signIn);
  setCaller(req, { signIn, reach: null });
  if (permission.actor === "signing_in") return;
  if (signIn.stage !== "desk" || secondFactorMissing(signIn)) throw signInUnfinished();
  const reach = await reachOfGrants(req.scope, signIn.grants, permission.roles);
  const caller = { signIn, reach };
  setCaller(req, caller);
  const refusal = await refusalOf(req, permission, params, reach);
  if (refusal) {
    if (permission.act) await logRefusal(req, caller, permission.act, refusal.details.status);
    throw refusal;
  }
  if (permission.act) await logAct(req, res, caller, { action: permission.act, target: targetOf(permission, params) });
}

async function signInOf(req: MedusaRequest): Promise<SignIn> {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(req.headers.authorization ?? "") ?? [];
  const signIn = token === undefined ? null : await readSignIn(req.scope, token);
  if (!signIn) throw signInFirst();
  return signIn;
}

/** Where Medusa and our handlers look for who asks. */
function setContext(req: MedusaRequest, { principal_id, auth_identity_id }: SignIn): void {
  const context: AuthenticatedMedusaRequest["auth_context"] = {
    actor_id: principal_id,
    actor_type: "officer",
    auth_identity_id: auth_identity_id ?? "",
    app_metadata: {},
    user_metadata: {},
  };
  Object.assign(req, { auth_context: context });
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
  const id = target.in === "path" ? params[target.name] : fieldOf(target.in === "body" ? req.body : req.query, target);
  return typeof id === "string" && isWithin(req.scope, { kind: target.kind, id }, scope);
}

function fieldOf(holder: unknown, { name }: Target): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** What the log calls the thing acted on: the one the path names. */
function targetOf({ scope }: StaffRule, params: Found["params"]): { kind: string; id: string } | null {
  if (typeof scope === "string") return null;
  const named = scope.find(({ in: where }) => where === "path");
  const id = named && params[named.name];
  return named && id ? { kind: named.kind, id } : null;
}
