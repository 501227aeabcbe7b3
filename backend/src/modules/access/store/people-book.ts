import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { MemberRole } from "../domain/acting";
import { digestOf, newToken } from "../domain/token";
import * as memberships from "./memberships";
import * as people from "./people";
import * as sessions from "./producer-sessions";
import { type Sql, sqlOver } from "./sql";

type Leaving = { id: string; producer_id: string; day: string; by: string };
export type MemberChanged = "changed" | "last_owner" | "not_found";

/** The people who act for producers: who they are, for whom they act, and their sign-ins. Each method is one transaction. */
export class PeopleBook {
  private readonly sql: Sql;

  constructor(private readonly knex: Knex) {
    this.sql = sqlOver(knex);
  }

  person = (id: string) => people.findPerson(this.sql, id);
  personByPhone = (phone: string) => people.findPersonByPhone(this.sql, phone);
  personByEmail = (email: string, kind: "staff" | "producer" = "producer") =>
    people.findPersonByEmail(this.sql, email.trim().toLowerCase(), kind);
  setReach = (id: string, reach: Parameters<typeof people.setReach>[2]) => people.setReach(this.sql, id, reach);
  setLogin = (id: string, identity: string) => people.setLogin(this.sql, id, identity);

  /** @returns the person's id; null where number or address belong to somebody already */
  async addPerson({ name, phone, email }: Omit<people.NewPerson, "id">): Promise<string | null> {
    const id = generateEntityId("", "prin");
    const fresh = { id, name, phone, email: email?.trim().toLowerCase() ?? null };
    return (await people.insertPerson(this.sql, fresh)) ? id : null;
  }

  members = (producer: string, day: string) => memberships.membersOf(this.sql, producer, day);
  ownedAmong = (producers: readonly string[], day: string) => memberships.ownedAmong(this.sql, producers, day);
  delegations = (producer: string, day: string) => memberships.delegationsOf(this.sql, producer, day);
  producerOfMembership = (id: string) => memberships.producerOfRow(this.sql, "access_membership", id);
  producerOfDelegation = (id: string) => memberships.producerOfRow(this.sql, "access_delegation", id);
  producerOfInvitation = (id: string) => memberships.producerOfRow(this.sql, "access_invitation", id);

  /** Lets somebody work for a producer from a day on; who works for it already in that role stays as they are. */
  async addMember(one: {
    principal_id: string;
    producer_id: string;
    role: MemberRole;
    day: string;
    by: string | null;
  }): Promise<void> {
    await this.atomically((sql) => addMember(sql, one));
  }

  /** Lets a membership end today, unless nobody would be left to run the account. */
  removeMember = (leaving: Leaving) => this.changeMember(leaving, null);

  /** Makes an owner a member or the reverse, unless nobody would be left to run the account. */
  setRole = (one: Leaving, role: MemberRole) => this.changeMember(one, role);

  private changeMember({ id, producer_id, day, by }: Leaving, role: MemberRole | null): Promise<MemberChanged> {
    return this.atomically(async (sql) => {
      await memberships.lockProducer(sql, producer_id);
      const standing = await memberships.membersOf(sql, producer_id, day);
      const one = standing.find((member) => member.id === id);
      if (!one) return "not_found";
      if (one.role === role) return "changed";
      const others = standing.filter((member) => member.id !== id && member.role === "owner");
      if (one.role === "owner" && others.length === 0) return "last_owner";
      await memberships.closeMembership(sql, id, day, by);
      const { principal_id } = one;
      if (role) await addMember(sql, { principal_id, producer_id, role, day, by });
      return "changed";
    });
  }

  /** Lets somebody of elsewhere act for a producer up to, not including, a day. An earlier delegation to them ends. */
  async delegate(one: Omit<memberships.NewDelegation, "id">): Promise<string> {
    return this.atomically(async (sql) => {
      await memberships.lockProducer(sql, one.producer_id);
      const standing = await memberships.delegationsOf(sql, one.producer_id, one.valid_from);
      for (const { id, principal_id } of standing)
        if (principal_id === one.principal_id) await memberships.closeDelegation(sql, id, one.valid_from, one.given_by);
      const id = generateEntityId("", "deleg");
      await memberships.insertDelegation(sql, { ...one, id });
      return id;
    });
  }

  endDelegation = (id: string, day: string, by: string) => memberships.closeDelegation(this.sql, id, day, by);

  /** @returns the token, which is kept nowhere but with its holder */
  async openSession(
    principal: string,
    { acting, device, at }: { acting: string | null; device: string | null; at: Date },
  ): Promise<string> {
    const token = newToken();
    const id = generateEntityId("", "asess");
    await sessions.insertProducerSession(this.sql, {
      id,
      principal_id: principal,
      digest: digestOf(token),
      acting,
      device,
      at,
    });
    return token;
  }

  setActing = (session: string, producer: string) => sessions.setActing(this.sql, session, producer);
  devices = (principal: string, seenAfter: Date, openedAfter: Date) =>
    sessions.devicesOf(this.sql, principal, seenAfter, openedAfter);
  endDevice = (principal: string, id: string, at: Date) => sessions.endDevice(this.sql, principal, id, at);

  private atomically<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.knex.transaction((trx) => work(sqlOver(trx)));
  }
}

/** Inside a transaction of somebody else's. */
export async function addMember(
  sql: Sql,
  { principal_id, producer_id, role, day, by }: Parameters<PeopleBook["addMember"]>[0],
): Promise<void> {
  await memberships.lockProducer(sql, producer_id);
  const standing = (await memberships.membersOf(sql, producer_id, day)).filter(
    (one) => one.principal_id === principal_id,
  );
  if (standing.some((one) => one.role === role)) return;
  const id = generateEntityId("", "memb");
  await memberships.insertMembership(sql, { id, principal_id, producer_id, role, valid_from: day, given_by: by });
}
