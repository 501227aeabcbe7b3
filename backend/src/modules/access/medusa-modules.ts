import { env } from "../../platform/env";

/** Shown beside the account in an authenticator app. */
const ISSUER = "OCOP";

const { MFA_SECRET, OUTBOX_FOLDER, SMS_PROVIDER, SMS_OPTIONS } = env();

/** E-mails go into a folder, and messages to telephones too unless a provider of Medusa's kind is configured for them. */
const providers = [
  ...(OUTBOX_FOLDER
    ? [
        {
          resolve: "./src/providers/notification-outbox",
          id: "outbox",
          options: { channels: SMS_PROVIDER ? ["email"] : ["email", "sms"], folder: OUTBOX_FOLDER },
        },
      ]
    : []),
  ...(SMS_PROVIDER ? [{ resolve: SMS_PROVIDER, id: "sms", options: { ...SMS_OPTIONS, channels: ["sms"] } }] : []),
];

/** Nothing is sent where nobody has said how. */
const notification = providers.length > 0 ? [{ resolve: "@medusajs/medusa/notification", options: { providers } }] : [];

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
