import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { unknownAddress } from "../../platform/http/unknown-address";
import { type AnySignIn, readSignIn } from "../../workflows/access/sign-in-state";
import { PERMISSIONS } from "../permissions";
import { type Found, permissionFinder } from "../permissions/find-permission";
import { admitProducer } from "./admit-producer";
import { admitStaff } from "./admit-staff";
import { signInFirst } from "./refusals";

const findPermission = permissionFinder(PERMISSIONS);

/**
 * Stands before every route there is. What the permission table does not name does not exist; what it names is answered to those
 * it names, about the units they were given or the producer they act for.
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
  if (permission.actor === "producer") return admitProducer(req, res, { rule: permission, params, signIn });
  return admitStaff(req, res, { permission, params, signIn });
}

async function signInOf(req: MedusaRequest): Promise<AnySignIn> {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(req.headers.authorization ?? "") ?? [];
  const signIn = token === undefined ? null : await readSignIn(req.scope, token);
  if (!signIn) throw signInFirst();
  return signIn;
}

/** Where Medusa and our handlers look for who asks. */
function setContext(req: MedusaRequest, { kind, principal_id, auth_identity_id }: AnySignIn): void {
  const context: AuthenticatedMedusaRequest["auth_context"] = {
    actor_id: principal_id,
    actor_type: kind === "staff" ? "officer" : "producer",
    auth_identity_id: auth_identity_id ?? "",
    app_metadata: {},
    user_metadata: {},
  };
  Object.assign(req, { auth_context: context });
}
