import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { IsoDay } from "../../../contracts/common";
import * as closed from "./closed-days";
import * as contacts from "./contacts";
import * as own from "./own-parts";
import type { Sql } from "./sql";

/** What producers see and note of their parts of orders, their days off, and the number buyers may call. */
export class OwnBook {
  private readonly sql: Sql;

  constructor(private readonly knex: Knex) {
    this.sql = sqlOver(knex);
  }

  parts = (filter: own.OwnFilter, limit: number) => own.ownParts(this.sql, filter, limit);
  count = (producer: string) => own.countOwn(this.sql, producer);
  steps = (part: string) => own.stepsOfPart(this.sql, part);
  /** Parts that came to their end between two instants (from inclusive, to exclusive), the earliest first. */
  endedBetween = (producer: string, from: Date, to: Date) =>
    own.ownPartsSettledBetween(this.sql, producer, from.toISOString(), to.toISOString());
  /** @param actor such as the buyer or the deadline */
  cancelledBy = (actor: string, since: Date) => own.cancelledParts(this.sql, actor, since.toISOString());
  /** Notes that the carrier has paid a part's cash out; noting the same again changes nothing. */
  noteRemittance = (remittance: own.Remittance) => own.noteRemittance(this.sql, remittance);

  /** @returns null where days of this producer already overlap */
  closeDays(wish: Omit<closed.NewClosedDays, "id">): Promise<closed.ClosedDaysRow | null> {
    const id = generateEntityId("", "closed");
    return this.knex.transaction((trx) => closed.insertClosedDays(sqlOver(trx), { ...wish, id }));
  }

  closedDays = (producer: string, fromDay: IsoDay) => closed.closedDaysOf(this.sql, producer, fromDay);
  /** Ends days off: those to come are called off, those under way end now. @returns null where they are over */
  endClosedDays = (ended: Parameters<typeof closed.endClosedDays>[1]) => closed.endClosedDays(this.sql, ended);
  /** Of these producers (null: of everybody) those that offer nothing at an instant, with the days off that say so. */
  closedAt = (producers: readonly string[] | null, at: Date) => closed.closedAt(this.sql, producers, at.toISOString());
  /** Days off that began or ended without everybody having been told. */
  untoldDays = (at: Date) => closed.untoldClosedDays(this.sql, at.toISOString());
  /** Shows buyers a number, or none any more (null). */
  showPhone(wish: Omit<contacts.ContactWish, "id">): Promise<void> {
    const id = generateEntityId("", "scon");
    return this.knex.transaction((trx) => contacts.showPhone(sqlOver(trx), { ...wish, id }));
  }

  /** The numbers buyers of these producers may call now, `+84912345678`. */
  shownPhones = (producers: readonly string[]) => contacts.shownPhones(this.sql, producers);
  markTold = (told: closed.Told) => closed.markTold(this.sql, told);
}

function sqlOver(knex: Knex): Sql {
  return async (statement, params) => {
    const { rows } = await knex.raw<{ rows: unknown[] }>(statement, [...params] as Knex.RawBinding[]);
    return rows;
  };
}
