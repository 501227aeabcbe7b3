import { env } from "../../platform/env";
import type { AnySignIn } from "./sign-in-state";

/**
 * The desk asks for a second factor. Only a demonstration, whose data are samples, lets people look around without one, and
 * says so on every page.
 */
export function secondFactorOptional(): boolean {
  const { OCOP_DEMO, OFFICER_MFA } = env();
  return OCOP_DEMO === "on" && OFFICER_MFA !== "required";
}

/** True for a sign-in of the staff that was let through without a second factor and no longer may be. */
export function secondFactorMissing({ kind, second_factor_at }: Pick<AnySignIn, "kind" | "second_factor_at">): boolean {
  return kind === "staff" && second_factor_at === null && !secondFactorOptional();
}
