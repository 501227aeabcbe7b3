import { env } from "../../platform/env";

/** Shown beside the account in an authenticator app. */
const ISSUER = "OCOP";

const { MFA_SECRET, OUTBOX_FOLDER, SMS_PROVIDER, SMS_OPTIONS, SMTP_URL, SMTP_FROM } = env();

/** What nothing else is configured for goes into the folder. */
const intoFolder = [...(SMTP_URL ? [] : ["email"]), ...(SMS_PROVIDER ? [] : ["sms"])];

/** E-mails go to a mail server, messages to telephones to a provider of Medusa's kind, each where one is configured. */
const providers = [
  ...(OUTBOX_FOLDER && intoFolder.length > 0
    ? [
        {
          resolve: "./src/providers/notification-outbox",
          id: "outbox",
          options: { channels: intoFolder, folder: OUTBOX_FOLDER },
        },
      ]
    : []),
  ...(SMTP_URL
    ? [
        {
          resolve: "./src/providers/notification-smtp",
          id: "smtp",
          options: { channels: ["email"], url: SMTP_URL, from: SMTP_FROM },
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
