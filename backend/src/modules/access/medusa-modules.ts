import { env } from "../../platform/env";

/** Shown beside the account in an authenticator app. */
const ISSUER = "OCOP";

/** What signing in adds to Medusa's configuration: our own grants and log, and Medusa's passwords and second factors. */
export const accessModules = [
  { resolve: "./src/modules/access" },
  {
    resolve: "@medusajs/medusa/auth",
    options: {
      providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
      mfa: {
        encryption_key: env().MFA_SECRET,
        disable_policy: "challenge",
        providers: [{ id: "totp", options: { issuer: ISSUER } }],
      },
    },
  },
];
