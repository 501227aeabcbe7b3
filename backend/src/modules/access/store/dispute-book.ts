import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import * as disputes from "./disputes";
import * as memberships from "./memberships";
import { addMember } from "./people-book";
import { type Sql, sqlOver } from "./sql";

/** Disputes about whose a producer is. Each method is one transaction. */
export class DisputeBook {
  private readonly sql: Sql;

  constructor(private readonly knex: Knex) {
    this.sql = sqlOver(knex);
  }

  about = (producers: readonly string[] | null, limit: number) => disputes.disputesAbout(this.sql, producers, limit);
  countOpen = (producers: readonly string[] | null) => disputes.countOpen(this.sql, producers);
  of = (principal: string) => disputes.disputesOf(this.sql, principal);
  find = (id: string) => disputes.findDispute(this.sql, id);

  /** @returns its id; null where one of theirs about this producer is open already */
  async open(one: { producer_id: string; principal_id: string; message: string }, at: Date): Promise<string | null> {
    const id = generateEntityId("", "disp");
    return (await disputes.insertDispute(this.sql, { ...one, id, at })) ? id : null;
  }

  refuse = (id: string, by: string, reason: string, at: Date) =>
    disputes.closeDispute(this.sql, { id, by, reason, at, state: "refused" });

  /**
   * Makes whoever said so an owner.
   * @param replace those who worked for the producer until now, and whom it delegated to, no longer do
   * @returns false where it was decided already
   */
  async grant(
    { id, producer_id, principal_id }: disputes.Dispute,
    { by, reason, replace, day, at }: { by: string; reason: string; replace: boolean; day: string; at: Date },
  ): Promise<boolean> {
    return this.knex.transaction(async (trx) => {
      const sql = sqlOver(trx);
      await memberships.lockProducer(sql, producer_id);
      if (!(await disputes.closeDispute(sql, { id, by, reason, at, state: "granted" }))) return false;
      if (replace) await endEverybody(sql, producer_id, day, by);
      await addMember(sql, { principal_id, producer_id, role: "owner", day, by });
      return true;
    });
  }
}

async function endEverybody(sql: Sql, producer: string, day: string, by: string): Promise<void> {
  for (const { id } of await memberships.membersOf(sql, producer, day))
    await memberships.closeMembership(sql, id, day, by);
  for (const { id } of await memberships.delegationsOf(sql, producer, day))
    await memberships.closeDelegation(sql, id, day, by);
}
