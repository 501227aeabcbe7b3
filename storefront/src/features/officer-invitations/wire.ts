import type {
  InvitationEnded,
  InvitationFilter,
  InvitationIssued,
  InvitationsIssued,
  InvitedProducers,
} from "@contracts/access-invitations";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

/** Those to invite next come first. */
export const FILTERS = ["none", "waiting", "owned", "all"] as const satisfies readonly InvitationFilter[];

const invitation = z.object({
  ...{ id: text, state: z.enum(["made", "opened", "used", "ended"]), made_at: instant, expires_at: instant },
  ...{ opened_at: instant.nullable(), used_at: instant.nullable() },
});

export const invitedSchema: z.ZodType<InvitedProducers> = z.object({
  producers: z.array(
    z.object({
      ...{ producer_id: text, handle: text, name: text, place: text, owned: z.boolean() },
      invitation: invitation.nullable(),
    }),
  ),
  counts: z.object({ none: count, waiting: count, owned: count, all: count }),
  page: z.object({ page: count, limit: count, total: count, pages: count }),
});

export const invitationSchema: z.ZodType<InvitationIssued> = z.object({
  ...{ id: text, producer_id: text, name: text, place: text, url: text, code: text, enter_at: text },
  expires_at: instant,
});
export const issuedSchema: z.ZodType<InvitationsIssued> = z.object({
  issued: z.array(invitationSchema),
  refused: z.array(z.object({ producer_id: text, why: z.enum(["owned", "unknown"]) })),
});
export const endedSchema: z.ZodType<InvitationEnded> = z.object({ ended: z.literal(true) });
