import { anyone, type Permission, signingIn } from "./permission";

/** Signing in, accounts and the log. */
export const ACCESS: readonly Permission[] = [
  anyone("POST", "/officer/access/sign-in"),
  signingIn("GET", "/officer/access/session"),
  signingIn("POST", "/officer/access/session/end"),
];
