import { anyone, DESK, type Permission, signingIn, staff } from "./permission";

/** Signing in, accounts and the log. */
export const ACCESS: readonly Permission[] = [
  anyone("POST", "/officer/access/sign-in"),
  signingIn("GET", "/officer/access/session"),
  signingIn("POST", "/officer/access/session/code"),
  staff("GET", "/officer/access/home", { roles: DESK, scope: "none" }),
  signingIn("POST", "/officer/access/session/end"),
  signingIn("POST", "/officer/access/second-factor/start"),
  signingIn("POST", "/officer/access/second-factor/confirm"),
  signingIn("POST", "/officer/access/second-factor/skip"),
  staff("POST", "/officer/access/second-factor/recovery-codes", {
    roles: DESK,
    scope: "none",
    act: "second_factor.recovery_codes",
  }),
];
