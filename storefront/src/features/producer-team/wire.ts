import type { Delegated, MemberInvited, ProducerDevices, ProducerTeam } from "@contracts/producer-access";
import { z } from "zod";

export const teamSchema: z.ZodType<ProducerTeam> = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      role: z.enum(["owner", "member"]),
      me: z.boolean(),
    }),
  ),
  invitations: z.array(z.object({ id: z.string(), phone: z.string(), expires_at: z.iso.datetime() })),
  delegations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      staff: z.boolean(),
      valid_from: z.iso.date(),
      valid_to: z.iso.date(),
    }),
  ),
});

export const invitedSchema: z.ZodType<MemberInvited> = z.object({
  url: z.string(),
  code: z.string(),
  expires_at: z.iso.datetime(),
  sent: z.boolean(),
});

export const delegatedSchema: z.ZodType<Delegated> = z.object({ id: z.string(), name: z.string() });
export const endedSchema = z.object({ ended: z.literal(true) });
export const setSchema = z.object({ set: z.literal(true) });

export const devicesSchema: z.ZodType<ProducerDevices> = z.object({
  devices: z.array(
    z.object({
      id: z.string(),
      device: z.string().nullable(),
      opened_at: z.iso.datetime(),
      seen_at: z.iso.datetime(),
      this_one: z.boolean(),
    }),
  ),
});
