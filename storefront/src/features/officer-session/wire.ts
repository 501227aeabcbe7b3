import type { DeskGrant, DeskSession, DeskUnit } from "@contracts/access";
import { z } from "zod";

export const roleSchema = z.enum(["helper", "officer", "operator"]);
export const stageSchema = z.enum(["code", "enrol", "desk"]);

export const unitSchema: z.ZodType<DeskUnit> = z.object({
  id: z.string(),
  name: z.string(),
  level: z.enum(["province", "district", "commune"]),
  ended: z.boolean(),
});

export const grantSchema: z.ZodType<DeskGrant> = z.object({
  id: z.string(),
  role: roleSchema,
  units: z.array(unitSchema).nullable(),
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable(),
});

export const sessionSchema: z.ZodType<DeskSession> = z.object({
  stage: stageSchema,
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  role: roleSchema.nullable(),
  grants: z.array(grantSchema),
  second_factor: z.object({ proven: z.boolean(), optional: z.boolean() }),
  ends_at: z.iso.datetime(),
});
