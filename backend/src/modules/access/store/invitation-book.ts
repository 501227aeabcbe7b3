import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { MemberRole } from "../domain/acting";
import { INVITATION_LASTS_MS, newShortCode, readShortCode } from "../domain/invitation";
import { keyedDigest } from "../domain/keyed-digest";
import { CODE_RULES, type CodePurpose, isRight, newCode } from "../domain/one-time-code";
import { digestOf, newToken } from "../domain/token";
import * as codes from "./codes";
import * as invitations from "./invitations";
import { lockProducer } from "./memberships";
import { addMember } from "./people-book";
import { type Sql, sqlOver } from "./sql";

type Wish = { producer_id: string; role: MemberRole; phone: string | null; by: string | null };

/** An invitation with what lets its holder in, which is told this once. */
export type Issued = Wish & { id: string; token: string; code: string; expires_at: Date };

const A_DAY_MS = 86_400_000;

/** Invitations and the codes that prove a telephone number or an e-mail address. Each method is one transaction. */
export class InvitationBook {
  private readonly sql: Sql;

  constructor(
    private readonly knex: Knex,
    private readonly key: Buffer,
  ) {
    this.sql = sqlOver(knex);
  }

  /** Invites for several producers, all or none. Earlier invitations to the same end. */
  async invite(wishes: readonly Wish[], at: Date): Promise<Issued[]> {
    const issued = wishes.map((wish) => issue(wish, newToken(), at));
    // In one order everywhere, so that two officers with the same list do not wait for each other crosswise.
    const ordered = issued.toSorted((one, other) => (one.producer_id < other.producer_id ? -1 : 1));
    await this.knex.transaction(async (trx) => {
      for (const one of ordered) await this.put(sqlOver(trx), one, at);
    });
    return issued;
  }

  /** Invites by a link known beforehand, as a demonstration announces one. @returns false where it was made already */
  async inviteBy(token: string, wish: Wish, at: Date): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const sql = sqlOver(trx);
      await lockProducer(sql, wish.producer_id);
      if (await invitations.isKnown(sql, digestOf(token))) return false;
      await this.put(sql, issue(wish, token, at), at);
      return true;
    });
  }

  /** The invitation behind a link's token or a typed code, while it can be used. Looking does not use it up. */
  async find(said: string, at: Date): Promise<invitations.Invitation | null> {
    const code = readShortCode(said);
    if (code !== null) return invitations.findInvitation(this.sql, "code_digest", this.codeDigest(code), at);
    return invitations.findInvitation(this.sql, "token_digest", digestOf(said), at);
  }

  noteOpened = (id: string, at: Date) => invitations.noteOpened(this.sql, id, at);
  end = (id: string, by: string, at: Date) => invitations.endInvitation(this.sql, id, by, at);
  latest = (producers: readonly string[] | null) => invitations.latestInvitations(this.sql, producers);
  openOf = (producer: string, at: Date) => invitations.openInvitationsOf(this.sql, producer, at);

  /** Takes an invitation up for somebody, who then works for its producer. @returns false where another was quicker */
  async redeem(invitation: invitations.Invitation, principal: string, { at, day }: { at: Date; day: string }) {
    const { id, producer_id, role, made_by: by } = invitation;
    return this.knex.transaction(async (trx) => {
      const sql = sqlOver(trx);
      if (!(await invitations.redeemInvitation(sql, id, principal, at))) return false;
      await addMember(sql, { principal_id: principal, producer_id, role, day, by });
      return true;
    });
  }

  /** @returns a new code for a number or address, to be sent to it; null within a minute of the last one */
  async makeCode(to: string, purpose: CodePurpose, at: Date): Promise<string | null> {
    const code = newCode();
    const key = { subject: this.subjectOf(to), purpose };
    await codes.deleteCodesBefore(this.sql, new Date(at.getTime() - A_DAY_MS));
    const put = await codes.putCode(this.sql, key, { digest: keyedDigest(this.key, to, purpose, code), at });
    return put ? code : null;
  }

  /** Takes a code, once. Every try counts, of several at once each. */
  async takeCode(to: string, purpose: CodePurpose, typed: string, at: Date): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const sql = sqlOver(trx);
      const stored = await codes.lockCode(sql, { subject: this.subjectOf(to), purpose });
      if (!stored) return false;
      const right = isRight(stored, keyedDigest(this.key, to, purpose, typed), at);
      if (stored.tries < CODE_RULES.tries) await codes.countTry(sql, stored.id, right ? at : null);
      return right;
    });
  }

  /** Under what a number is counted: no list of numbers for who reads the table. */
  subjectOf = (to: string) => keyedDigest(this.key, "phone", to);

  private async put(sql: Sql, one: Issued, at: Date): Promise<void> {
    await lockProducer(sql, one.producer_id);
    await invitations.insertInvitation(sql, {
      ...{ id: one.id, producer_id: one.producer_id, role: one.role, phone: one.phone, made_by: one.by },
      ...{ made_at: at, expires_at: one.expires_at },
      ...{ token_digest: digestOf(one.token), code_digest: this.codeDigest(one.code) },
    });
  }

  private codeDigest(code: string): string {
    return keyedDigest(this.key, "invitation", code.replaceAll("-", ""));
  }
}

function issue(wish: Wish, token: string, at: Date): Issued {
  const expires_at = new Date(at.getTime() + INVITATION_LASTS_MS);
  return { ...wish, id: generateEntityId("", "invit"), token, code: newShortCode(), expires_at };
}
