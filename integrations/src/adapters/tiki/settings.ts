import { z } from "zod";

export const tikiSettings = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Fixed when the application is registered. */
  authMethod: z.enum(["client_secret_basic", "client_secret_post"]).default("client_secret_basic"),
  /** `public` serves many sellers, `in_house` one seller's own software. */
  kind: z.enum(["public", "in_house"]).default("public"),
  scopes: z.array(z.string()).default(["order", "product", "inventory", "offline"]),
  apiUrl: z.url().default("https://api.tiki.vn"),
});
export type TikiSettings = z.output<typeof tikiSettings>;
