import { z } from "zod";

/** Public on purpose: development and tests run without secrets of their own, production may not. */
const DEVELOPMENT_SECRET = "development-only-storefront-key-0123456789ab";

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  BACKEND_URL: httpUrl.default("http://127.0.0.1:9000"),
  /** The address people see; base of canonical links, QR codes and the sitemap. */
  SITE_URL: httpUrl.default("http://localhost:8000"),
  /** Shared with the backend, so that it believes which visitor a request is made for. */
  STOREFRONT_SECRET: z.string("STOREFRONT_SECRET is missing").min(32, "STOREFRONT_SECRET needs at least 32 characters"),
  /** `on` behind a reverse proxy that appends the visitor's address to `x-forwarded-for`. */
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  BACKEND_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(8_000),
  /** Who answers for the shop; printed in the footer and on the seller page. */
  OPERATOR_NAME: z.string().optional(),
  OPERATOR_ADDRESS: z.string().optional(),
  OPERATOR_PHONE: z.string().optional(),
  OPERATOR_EMAIL: z.string().optional(),
  OPERATOR_TAX_CODE: z.string().optional(),
  /** Number of the e-commerce notification or registration (NĐ 248/2026). */
  OPERATOR_NOTICE_NUMBER: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads and checks the environment. All problems are named at once.
 * @throws Error listing every faulty variable
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const defaults = source.NODE_ENV === "production" ? {} : { STOREFRONT_SECRET: DEVELOPMENT_SECRET };
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse({ ...defaults, ...present });
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (source.NODE_ENV === "production" && source.STOREFRONT_SECRET === DEVELOPMENT_SECRET) {
    problems.push("STOREFRONT_SECRET: the development value is public");
  }
  if (problems.length > 0 || !result.data) {
    throw new Error(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
  return result.data;
}

let cached: Env | undefined;

/** The environment of this process, read on first use, so that a build needs none. The only reader of `process.env`. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
