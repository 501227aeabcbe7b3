import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KEPT = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Who may do what: people, their grants, sign-ins and one-time links, and the log of acts. */
export class Migration20261125213000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "access_principal" ("id" text not null, "kind" text check ("kind" in ('staff')) not null default 'staff', "email" text not null, "name" text not null, "auth_identity_id" text null, "state" text check ("state" in ('invited', 'active', 'disabled')) not null default 'invited', "created_by" text null, "last_code" text null, "last_code_at" timestamptz null, ${KEPT}, constraint "access_principal_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_principal_kind_email_unique" ON "access_principal" ("kind", "email") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_principal_auth_identity_id_unique" ON "access_principal" ("auth_identity_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "access_grant" ("id" text not null, "principal_id" text not null, "role" text check ("role" in ('helper', 'officer', 'operator')) not null, "unit_ids" jsonb null, "valid_from" text not null, "valid_to" text null, "granted_by" text null, "closed_by" text null, ${KEPT}, constraint "access_grant_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_grant_principal_id" ON "access_grant" ("principal_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "access_session" ("id" text not null, "principal_id" text not null, "token_digest" text not null, "stage" text check ("stage" in ('code', 'enrol', 'desk')) not null, "second_factor_at" timestamptz null, "opened_at" timestamptz not null, "seen_at" timestamptz not null, "ended_at" timestamptz null, ${KEPT}, constraint "access_session_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_session_token_digest_unique" ON "access_session" ("token_digest") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_session_principal_id" ON "access_session" ("principal_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_session_seen_at" ON "access_session" ("seen_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "access_link" ("id" text not null, "principal_id" text not null, "purpose" text check ("purpose" in ('invitation', 'password')) not null, "token_digest" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_by" text null, ${KEPT}, constraint "access_link_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_link_token_digest_unique" ON "access_link" ("token_digest") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_link_principal_id_purpose" ON "access_link" ("principal_id", "purpose") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "access_act" ("id" text not null, "seq" integer not null, "at" timestamptz not null, "request_id" text not null, "phase" text check ("phase" in ('asked', 'done')) not null, "actor_id" text null, "on_behalf_of" text null, "action" text not null, "target_kind" text null, "target_id" text null, "unit_ids" jsonb not null, "status" integer null, "before" jsonb null, "after" jsonb null, "previous_hash" text not null, "hash" text not null, ${KEPT}, constraint "access_act_pkey" primary key ("id"));`,
    );
    // Of the whole table: the chain must have one line per number, whatever `deleted_at` says.
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_access_act_seq_unique" ON "access_act" ("seq");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_access_act_request_id" ON "access_act" ("request_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_access_act_actor_id_at" ON "access_act" ("actor_id", "at");`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_access_act_target_kind_target_id" ON "access_act" ("target_kind", "target_id");`,
    );
    this.addSql(
      `create or replace function access_act_is_kept() returns trigger language plpgsql as $$ begin raise exception 'the log of acts is append-only'; end $$;`,
    );
    this.addSql(`drop trigger if exists access_act_kept on "access_act";`);
    this.addSql(
      `create trigger access_act_kept before update or delete on "access_act" for each row execute function access_act_is_kept();`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["access_act", "access_link", "access_session", "access_grant", "access_principal"])
      this.addSql(`drop table if exists "${table}";`);
    this.addSql(`drop function if exists access_act_is_kept;`);
  }
}
