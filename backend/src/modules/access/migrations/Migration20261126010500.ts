import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KEPT = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const LIVE = "WHERE deleted_at IS NULL";

/** People who act for producers: memberships, delegations, invitations, codes by telephone and disputes about ownership. */
export class Migration20261126010500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "access_principal" drop constraint if exists "access_principal_kind_check";`);
    this.addSql(
      `alter table "access_principal" add constraint "access_principal_kind_check" check ("kind" in ('staff', 'producer'));`,
    );
    this.addSql(`alter table "access_principal" alter column "email" drop not null;`);
    this.addSql(`alter table "access_principal" add column if not exists "phone" text null;`);
    this.addSql(
      `alter table "access_principal" add constraint "access_principal_reachable" check ("email" is not null or ("kind" = 'producer' and "phone" is not null));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_principal_kind_phone_unique" ON "access_principal" ("kind", "phone") ${LIVE};`,
    );
    this.addSql(`alter table "access_session" add column if not exists "acting_producer_id" text null;`);
    this.addSql(`alter table "access_session" add column if not exists "device" text null;`);
    this.addSql(
      `create table if not exists "access_membership" ("id" text not null, "principal_id" text not null, "producer_id" text not null, "role" text check ("role" in ('owner', 'member')) not null, "valid_from" text not null, "valid_to" text null, "given_by" text null, "closed_by" text null, ${KEPT}, constraint "access_membership_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_membership_principal_id" ON "access_membership" ("principal_id") ${LIVE};`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_membership_producer_id" ON "access_membership" ("producer_id") ${LIVE};`,
    );
    this.addSql(
      `create table if not exists "access_delegation" ("id" text not null, "producer_id" text not null, "principal_id" text not null, "valid_from" text not null, "valid_to" text not null, "given_by" text not null, "closed_by" text null, ${KEPT}, constraint "access_delegation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_delegation_principal_id" ON "access_delegation" ("principal_id") ${LIVE};`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_delegation_producer_id" ON "access_delegation" ("producer_id") ${LIVE};`,
    );
    this.addSql(
      `create table if not exists "access_invitation" ("id" text not null, "producer_id" text not null, "role" text check ("role" in ('owner', 'member')) not null, "phone" text null, "token_digest" text not null, "code_digest" text not null, "made_by" text null, "made_at" timestamptz not null, "expires_at" timestamptz not null, "opened_at" timestamptz null, "used_at" timestamptz null, "used_by" text null, "ended_at" timestamptz null, "ended_by" text null, ${KEPT}, constraint "access_invitation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_invitation_token_digest_unique" ON "access_invitation" ("token_digest") ${LIVE};`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_invitation_code_digest_unique" ON "access_invitation" ("code_digest") ${LIVE};`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_invitation_producer_id_made_at" ON "access_invitation" ("producer_id", "made_at") ${LIVE};`,
    );
    this.addSql(
      `create table if not exists "access_code" ("id" text not null, "subject" text not null, "purpose" text not null, "code_digest" text not null, "sent_at" timestamptz not null, "expires_at" timestamptz not null, "tries" integer not null default 0, "used_at" timestamptz null, ${KEPT}, constraint "access_code_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_code_subject_purpose_unique" ON "access_code" ("subject", "purpose") ${LIVE};`,
    );
    this.addSql(
      `create table if not exists "access_dispute" ("id" text not null, "producer_id" text not null, "principal_id" text not null, "message" text not null, "opened_at" timestamptz not null, "state" text check ("state" in ('open', 'granted', 'refused', 'withdrawn')) not null default 'open', "decided_at" timestamptz null, "decided_by" text null, "reason" text null, ${KEPT}, constraint "access_dispute_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_dispute_state_opened_at" ON "access_dispute" ("state", "opened_at") ${LIVE};`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_dispute_open_unique" ON "access_dispute" ("producer_id", "principal_id") WHERE deleted_at IS NULL AND state = 'open';`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["dispute", "code", "invitation", "delegation", "membership"])
      this.addSql(`drop table if exists "access_${table}";`);
    this.addSql(`alter table "access_session" drop column if exists "device";`);
    this.addSql(`alter table "access_session" drop column if exists "acting_producer_id";`);
    this.addSql(`delete from "access_principal" where "kind" = 'producer';`);
    this.addSql(`alter table "access_principal" drop constraint if exists "access_principal_reachable";`);
    this.addSql(`drop index if exists "IDX_access_principal_kind_phone_unique";`);
    this.addSql(`alter table "access_principal" drop column if exists "phone";`);
    this.addSql(`alter table "access_principal" alter column "email" set not null;`);
    this.addSql(`alter table "access_principal" drop constraint if exists "access_principal_kind_check";`);
    this.addSql(
      `alter table "access_principal" add constraint "access_principal_kind_check" check ("kind" in ('staff'));`,
    );
  }
}
