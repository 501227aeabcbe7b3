import type {
  AccountAnswer,
  AccountMade,
  DeskAccount,
  DeskAccounts,
  GrantableUnits,
  LinkIssued,
} from "@contracts/access";
import { z } from "zod";
import { grantSchema, unitSchema } from "../officer-session/wire";

const accountSchema: z.ZodType<DeskAccount> = z.object({
  ...{ id: z.string(), name: z.string(), email: z.string() },
  state: z.enum(["invited", "active", "disabled"]),
  second_factor: z.boolean(),
  last_seen_at: z.iso.datetime().nullable(),
  grants: z.array(grantSchema),
});

export const linkSchema: z.ZodType<LinkIssued> = z.object({
  purpose: z.enum(["invitation", "password"]),
  url: z.url(),
  expires_at: z.iso.datetime(),
  sent: z.boolean(),
});

export const accountsSchema: z.ZodType<DeskAccounts> = z.object({ accounts: z.array(accountSchema) });
export const accountAnswerSchema: z.ZodType<AccountAnswer> = z.object({ account: accountSchema });
export const accountMadeSchema: z.ZodType<AccountMade> = z.object({ account: accountSchema, link: linkSchema });

export const unitsSchema: z.ZodType<GrantableUnits> = z.object({
  provinces: z.array(unitSchema),
  units: z.array(unitSchema),
});
