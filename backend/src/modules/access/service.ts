import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { env } from "../../platform/env";
import { type Act, brokenAt, FIRST_HASH } from "./domain/audit-chain";
import { digestKey } from "./domain/keyed-digest";
import type { Stage } from "./domain/session-rules";
import { digestOf, newToken } from "./domain/token";
import { AccessAct } from "./models/act";
import { AccessContact } from "./models/contact";
import { AccessDelegation } from "./models/delegation";
import { AccessDispute } from "./models/dispute";
import { AccessGrant } from "./models/grant";
import { AccessInvitation } from "./models/invitation";
import { AccessMembership } from "./models/membership";
import { AccessCode } from "./models/one-time-code";
import { AccessLink } from "./models/one-time-link";
import { AccessPrincipal } from "./models/principal";
import { AccessSession } from "./models/session";
import * as acts from "./store/acts";
import { ContactBook } from "./store/contact-book";
import { DisputeBook } from "./store/dispute-book";
import { InvitationBook } from "./store/invitation-book";
import * as links from "./store/links";
import { PeopleBook } from "./store/people-book";
import * as principals from "./store/principals";
import * as sessions from "./store/sessions";
import { sqlOf } from "./store/sql";

type Models = {
  AccessPrincipal: typeof AccessPrincipal;
  AccessGrant: typeof AccessGrant;
  AccessSession: typeof AccessSession;
  AccessLink: typeof AccessLink;
  AccessAct: typeof AccessAct;
  AccessMembership: typeof AccessMembership;
  AccessDelegation: typeof AccessDelegation;
  AccessInvitation: typeof AccessInvitation;
  AccessCode: typeof AccessCode;
  AccessDispute: typeof AccessDispute;
  AccessContact: typeof AccessContact;
};
const models: Models = {
  ...{ AccessPrincipal, AccessGrant, AccessSession, AccessLink, AccessAct },
  ...{ AccessMembership, AccessDelegation, AccessInvitation, AccessCode, AccessDispute, AccessContact },
};

/** Lines of the log that are checked at a time. */
const CHECKED_AT_ONCE = 1_000;

/** Ended sign-ins are kept this long, to tell when an account was last used. */
const KEPT_MS = 400 * 86_400_000;

type GrantInput = Omit<principals.NewGrant, "id" | "principal_id">;

/** Who signs in to the desks and what they may do; their sign-ins; the log of what they did. */
export class AccessService extends MedusaService(models) {
  /** Those who act for producers. */
  readonly producers: PeopleBook;
  readonly invitations: InvitationBook;
  readonly disputes: DisputeBook;
  readonly contacts: ContactBook;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    const knex = dependencies.__pg_connection__;
    this.producers = new PeopleBook(knex);
    this.invitations = new InvitationBook(knex, digestKey(env().MFA_SECRET));
    this.disputes = new DisputeBook(knex);
    this.contacts = new ContactBook(knex);
  }

  /** @returns the token, which is kept nowhere but with its holder */
  @InjectManager()
  async openSession(
    principalId: string,
    stage: Stage,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string> {
    const token = newToken();
    const fresh = { id: newId("asess"), principal_id: principalId, digest: digestOf(token), stage, at };
    await sessions.insertSession(sqlOf(context), fresh);
    await sessions.deleteSessionsBefore(sqlOf(context), new Date(at.getTime() - KEPT_MS));
    return token;
  }

  @InjectManager()
  async findSession(token: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return sessions.findSession(sqlOf(context), digestOf(token));
  }

  /** Lets a half-finished sign-in through to the desk. @returns a new token, or null where it had gone on already */
  @InjectManager()
  async advanceSession(
    session: { id: string; stage: Stage },
    secondFactorAt: Date | null,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    const token = newToken();
    const step = { id: session.id, from: session.stage, digest: digestOf(token), secondFactorAt, at };
    return (await sessions.advanceSession(sqlOf(context), step)) ? token : null;
  }

  @InjectManager()
  async noteUse(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}) {
    return sessions.noteUse(sqlOf(context), id, at);
  }

  @InjectManager()
  async endSession(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}) {
    return sessions.endSession(sqlOf(context), id, at);
  }

  @InjectManager()
  async endSessionsOf(
    principalId: string,
    except: string | null,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return sessions.endSessionsOf(sqlOf(context), principalId, except, at);
  }

  @InjectManager()
  async findPrincipal(id: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.findPrincipal(sqlOf(context), id);
  }

  /** @param email in whatever case it was typed */
  @InjectManager()
  async findPrincipalByEmail(email: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.findPrincipalByEmail(sqlOf(context), email.trim().toLowerCase());
  }

  @InjectManager()
  async principals(@MedusaContext() context: Context<EntityManager> = {}) {
    return principals.listPrincipals(sqlOf(context));
  }

  /** Names by id, of whoever has or had an account. */
  @InjectManager()
  async namesOf(ids: readonly string[], @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.namesOf(sqlOf(context), ids);
  }

  /** Makes an account with its first grant, all or nothing. @returns its id; null where the address has one already */
  @InjectTransactionManager()
  async addPrincipal(
    { email, name, grant }: { email: string; name: string; grant: GrantInput },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    const id = newId("prin");
    const fresh = { id, email: email.trim().toLowerCase(), name, created_by: grant.granted_by };
    if (!(await principals.insertPrincipal(sqlOf(context), fresh))) return null;
    await principals.insertGrant(sqlOf(context), { ...grant, id: newId("grant"), principal_id: id });
    return id;
  }

  @InjectManager()
  async activatePrincipal(id: string, authIdentityId: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.activatePrincipal(sqlOf(context), id, authIdentityId);
  }

  /** Closes or reopens an account; closing ends its sign-ins with it. @returns false where it was so already */
  @InjectTransactionManager()
  async setDisabled(
    id: string,
    disabled: boolean,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const changed = await principals.setDisabled(sqlOf(context), id, disabled);
    if (disabled) await sessions.endSessionsOf(sqlOf(context), id, null, at);
    return changed;
  }

  @InjectManager()
  async addGrant(principalId: string, grant: GrantInput, @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.insertGrant(sqlOf(context), { ...grant, id: newId("grant"), principal_id: principalId });
  }

  @InjectManager()
  async closeGrant(
    closing: { id: string; principal_id: string; day: string; by: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return principals.closeGrant(sqlOf(context), closing);
  }

  @InjectManager()
  async takeCode(principalId: string, code: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}) {
    return principals.takeCode(sqlOf(context), principalId, digestOf(`${principalId}:${code}`), at);
  }

  /** @returns the token of a new link; earlier ones of its purpose stop working */
  @InjectTransactionManager()
  async makeLink(
    link: Pick<links.NewLink, "principal_id" | "purpose" | "expires_at" | "created_by">,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string> {
    const token = newToken();
    await links.insertLink(sqlOf(context), { ...link, id: newId("alink"), digest: digestOf(token) });
    return token;
  }

  @InjectManager()
  async findLink(token: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}) {
    return links.findLink(sqlOf(context), digestOf(token), at);
  }

  @InjectManager()
  async redeemLink(token: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}) {
    return links.redeemLink(sqlOf(context), digestOf(token), at);
  }

  @InjectTransactionManager()
  async appendAct(act: Omit<Act, "id">, @MedusaContext() context: Context<EntityManager> = {}) {
    return acts.appendAct(sqlOf(context), { ...act, id: newId("act") });
  }

  @InjectManager()
  async pageOfActs(
    reader: acts.ActReader,
    filter: acts.ActFilter,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return acts.pageOfActs(sqlOf(context), reader, filter, page);
  }

  /** Recomputes the log's chain. `broken_at`: the number of the first line that does not fit, or null. */
  @InjectManager()
  async checkActs(
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ lines: number; last_hash: string; broken_at: number | null }> {
    const sql = sqlOf(context);
    let last = { seq: 0, hash: FIRST_HASH };
    for (;;) {
      const some = await acts.actsAfter(sql, last.seq, CHECKED_AT_ONCE);
      const broken = brokenAt(some, last);
      if (broken !== null) return { lines: last.seq, last_hash: last.hash, broken_at: broken };
      const end = some.at(-1);
      if (!end) return { lines: last.seq, last_hash: last.hash, broken_at: null };
      last = { seq: end.seq, hash: end.hash };
    }
  }
}

function newId(prefix: string): string {
  return generateEntityId("", prefix);
}
