import { env } from "../../platform/env";

/** Shown beside the account in an authenticator app. */
const ISSUER = "OCOP";

const { MFA_SECRET, OUTBOX_FOLDER } = env();

/** Nothing is sent where nobody has said how. */
const notification = OUTBOX_FOLDER
  ? [
      {
        resolve: "@medusajs/medusa/notification",
        options: {
          providers: [
            {
              resolve: "./src/providers/notification-outbox",
              id: "outbox",
              options: { channels: ["email"], folder: OUTBOX_FOLDER },
            },
          ],
        },
      },
    ]
  : [];

/** What signing in adds to Medusa's configuration: our own grants and log, Medusa's passwords and second factors, messages. */
export const accessModules = [
  { resolve: "./src/modules/access" },
  {
    resolve: "@medusajs/medusa/auth",
    options: {
      providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
      mfa: {
        encryption_key: MFA_SECRET,
        disable_policy: "challenge",
        providers: [{ id: "totp", options: { issuer: ISSUER } }],
      },
    },
  },
  ...notification,
];
