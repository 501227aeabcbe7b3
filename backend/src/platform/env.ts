import { z } from "@medusajs/framework/zod";

const PUBLIC_DEFAULT_SECRETS = ["supersecret", "secret", "changeme"];

const secret = (name: string) =>
  z
    .string(`${name} is missing: npm start makes one, a production install must set it`)
    .min(32, `${name} needs at least 32 characters`)
    .refine(
      (value) => !PUBLIC_DEFAULT_SECRETS.some((known) => value.includes(known)),
      `${name} is a publicly known default`,
    );

const switchOn = z.enum(["on", "off"]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const schema = z.object({
  DATABASE_URL: z
    .string("DATABASE_URL is missing")
    .startsWith("postgres", "DATABASE_URL must be a postgres:// address"),
  JWT_SECRET: secret("JWT_SECRET"),
  COOKIE_SECRET: secret("COOKIE_SECRET"),
  /** Shared with the storefront: only a caller that knows it may say which visitor an address belongs to. */
  STOREFRONT_SECRET: secret("STOREFRONT_SECRET"),
  /** Encrypts what authenticator apps are checked against; who changes it makes every officer enrol anew. */
  MFA_SECRET: secret("MFA_SECRET"),
  REDIS_URL: z.string().optional(),
  STOREFRONT_URL: z.string().default("http://localhost:8000"),
  WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  /** Set to `server` by Medusa's own commands, so that a script runs no jobs beside itself. */
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).optional(),
  /** Sample prices, stock, stories and re-recognitions, marked as samples wherever they show. */
  OCOP_DEMO: switchOn.default("off"),
  /** Medusa's own shop routes (`/store/*`) and customer accounts, which this product does not use. */
  STORE_API: switchOn.default("off"),
  /** The second factor of officers. Always required without sample data; with them only where this says so. */
  OFFICER_MFA: z.enum(["required", "optional"]).default("optional"),
  /** Messages to people are put here, one file each, instead of being sent. Without it nothing is sent. */
  OUTBOX_FOLDER: z.string().optional(),
  /** A mail server, as `smtps://user:password@host`; e-mails then go out instead of into the folder. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who e-mails come from, such as `OCOP <khong-tra-loi@example.vn>`. */
  SMTP_FROM: z.string().default("OCOP <khong-tra-loi@localhost>"),
  /** A Medusa notification provider that sends short messages to telephones (SMS, Zalo), by its package or path. */
  SMS_PROVIDER: z.string().optional(),
  /** JSON of what that provider wants to be told. */
  SMS_OPTIONS: z
    .string()
    .default("{}")
    .transform((text, context) => {
      const options = z.record(z.string(), z.unknown()).safeParse(parsed(text));
      if (options.success) return options.data;
      context.addIssue({ code: "custom", message: "SMS_OPTIONS is no JSON object" });
      return z.NEVER;
    }),
  /** The link of a sample invitation that `npm start` announces; read by `scripts/invite-sample-producer` alone. */
  DEMO_INVITATION: z.string().min(40).optional(),
  /** Read by `scripts/create-officer` alone. */
  OFFICER_EMAIL: z.string().optional(),
  OFFICER_PASSWORD: z.string().optional(),
  /** Keys that seal marketplace tokens, as `name:secret` pairs, the current one first. See `docs/sync.md`. */
  CHANNEL_KEYS: z.string().optional(),
  /** JSON of application keys by marketplace; a marketplace that is absent is not offered. See `docs/sync.md`. */
  CHANNEL_SETTINGS: z.string().default("{}"),
  /** Where marketplaces reach this backend, such as `https://api.example.vn`; without it no shop is subscribed by itself. */
  CHANNEL_HOOKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Folder of uploaded files, such as photos of confirmations; `npm start` names one that outlives builds. */
  FILES_DIR: z.string().default("files"),
  /** Whether this installation visits the public pages of its links by itself. See `docs/evidence.md`. */
  EVIDENCE_CHECKS: switchOn.default("on"),
  /**
   * JSON of `host:port` by the channel it stands for, such as `{"127.0.0.1:7001":"shopee"}`: simulations. Only these may lie on
   * private addresses, and what is seen there is marked as a sample.
   */
  EVIDENCE_HOSTS: z.string().default("{}"),
  /**
   * JSON of lists that channels give away by agreement, such as `{"buudien":{"manifest":"https://…/manifest.json","secret":"…"}}`. One is
   * read once an officer has allowed it. See `docs/evidence.md`.
   */
  EVIDENCE_FEEDS: z.string().default("{}"),
  /** Below five, orders that wait for each other would leave no connection to go on with. */
  DATABASE_POOL_MAX: z.coerce.number().int().min(5).max(200).default(20),
});

export type Env = z.infer<typeof schema>;

/** Development and tests may run without secrets of their own; production may not. */
const DEVELOPMENT_SECRETS = {
  JWT_SECRET: "development-only-jwt-key-0123456789abcdef",
  COOKIE_SECRET: "development-only-cookie-key-0123456789abcdef",
  STOREFRONT_SECRET: "development-only-storefront-key-0123456789ab",
  MFA_SECRET: "development-only-mfa-key-0123456789abcdef",
  CHANNEL_KEYS: "dev:development-only-channel-key-0123456789abc",
};

/**
 * Reads and checks the environment. All problems are named at once.
 * @throws Error listing every faulty variable
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const defaults = source.NODE_ENV === "production" ? {} : DEVELOPMENT_SECRETS;
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse({ ...defaults, ...present });
  if (result.success) {
    if (source.NODE_ENV === "production") refuseDevelopmentSecrets(result.data);
    return result.data;
  }
  const problems = result.error.issues.map((issue) => `  - ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${problems.join("\n")}`);
}

function refuseDevelopmentSecrets(env: Env): void {
  const known = Object.values(DEVELOPMENT_SECRETS);
  const faulty = (["JWT_SECRET", "COOKIE_SECRET", "STOREFRONT_SECRET", "MFA_SECRET", "CHANNEL_KEYS"] as const).filter(
    (name) => known.includes(env[name] ?? ""),
  );
  if (faulty.length > 0) {
    throw new Error(
      `The environment is not usable:\n${faulty.map((name) => `  - ${name}: the development value is public`).join("\n")}`,
    );
  }
}

let cached: Env | undefined;

/** The environment of this process, read once. The only reader of `process.env` in the backend. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
