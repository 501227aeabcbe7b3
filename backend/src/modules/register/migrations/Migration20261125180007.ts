import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125180007 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "revocation" drop constraint if exists "revocation_registered_product_id_decision_number_decided_on_unique";`,
    );
    this.addSql(
      `alter table if exists "registered_product" drop constraint if exists "registered_product_handle_unique";`,
    );
    this.addSql(`alter table if exists "reference_load" drop constraint if exists "reference_load_name_unique";`);
    this.addSql(
      `alter table if exists "product_group_crosswalk" drop constraint if exists "product_group_crosswalk_from_code_to_code_unique";`,
    );
    this.addSql(
      `alter table if exists "product_group" drop constraint if exists "product_group_legal_document_id_code_unique";`,
    );
    this.addSql(`alter table if exists "producer" drop constraint if exists "producer_handle_unique";`);
    this.addSql(`alter table if exists "legal_document" drop constraint if exists "legal_document_number_unique";`);
    this.addSql(`alter table if exists "import_review" drop constraint if exists "import_review_key_unique";`);
    this.addSql(
      `alter table if exists "extension" drop constraint if exists "extension_registered_product_id_until_legal_act_unique";`,
    );
    this.addSql(`alter table if exists "admin_unit" drop constraint if exists "admin_unit_slug_unique";`);
    this.addSql(
      `alter table if exists "admin_succession" drop constraint if exists "admin_succession_old_id_new_id_unique";`,
    );
    this.addSql(
      `create table if not exists "admin_succession" ("id" text not null, "old_id" text not null, "new_id" text not null, "kind" text check ("kind" in ('rename', 'merge', 'part')) not null, "effective" text not null, "legal_act" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "admin_succession_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_admin_succession_deleted_at" ON "admin_succession" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_admin_succession_old_id_new_id_unique" ON "admin_succession" ("old_id", "new_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_admin_succession_new_id" ON "admin_succession" ("new_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "admin_unit" ("id" text not null, "code" text not null, "level" text check ("level" in ('province', 'district', 'commune')) not null, "name" text not null, "prefix" text not null, "slug" text not null, "parent_id" text null, "valid_from" text null, "valid_to" text null, "legal_act" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "admin_unit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_admin_unit_deleted_at" ON "admin_unit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_admin_unit_slug_unique" ON "admin_unit" ("slug") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_admin_unit_version" ON "admin_unit" ("code", "level", "valid_from") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_admin_unit_parent_id" ON "admin_unit" ("parent_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "decision" ("id" text not null, "number" text not null, "decided_on" text null, "year" integer null, "issuer_text" text null, "province_text" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "decision_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_decision_deleted_at" ON "decision" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_decision_number" ON "decision" ("number") WHERE deleted_at IS NULL;`);

    this.addSql(
      `create table if not exists "extension" ("id" text not null, "registered_product_id" text not null, "until" text not null, "legal_act" text not null, "source_url" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "extension_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_extension_deleted_at" ON "extension" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_extension_registered_product_id_until_legal_act_unique" ON "extension" ("registered_product_id", "until", "legal_act") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "import_review" ("id" text not null, "key" text not null, "import_id" text not null, "kind" text check ("kind" in ('producer', 'unit', 'product')) not null, "code" text not null, "text" text not null, "product_ids" text[] not null, "candidates" jsonb not null, "message" text not null, "row" integer not null, "state" text check ("state" in ('open', 'resolved')) not null default 'open', "resolution" text check ("resolution" in ('candidate', 'new', 'leave')) null, "chosen_id" text null, "resolved_by" text null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "import_review_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_import_review_deleted_at" ON "import_review" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_import_review_key_unique" ON "import_review" ("key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_import_review_state" ON "import_review" ("state") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "legal_document" ("id" text not null, "number" text not null, "title" text not null, "kind" text check ("kind" in ('criteria_set', 'amendment', 'programme')) not null, "issued_on" text not null, "effective_from" text not null, "effective_to" text null, "superseded_by" text null, "suspended_by" text null, "amends" text null, "citation" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "legal_document_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_legal_document_deleted_at" ON "legal_document" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_legal_document_number_unique" ON "legal_document" ("number") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "producer" ("id" text not null, "handle" text not null, "name" text not null, "aliases" text[] not null, "legal_type" text null, "legal_type_text" text null, "tax_code" text null, "registration_number" text null, "address_text" text null, "province_text" text not null, "district_text" text null, "commune_text" text null, "province_id" text null, "district_id" text null, "commune_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_deleted_at" ON "producer" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_handle_unique" ON "producer" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_tax_code" ON "producer" ("tax_code") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "product_group" ("id" text not null, "legal_document_id" text not null, "code" text not null, "parent_code" text null, "name" text not null, "name_en" text not null, "printed_as" text[] not null, "managing_ministry" text null, "drawing" text null, "position" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_group_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_group_deleted_at" ON "product_group" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_group_legal_document_id_code_unique" ON "product_group" ("legal_document_id", "code") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "product_group_crosswalk" ("id" text not null, "from_code" text not null, "to_code" text not null, "kind" text check ("kind" in ('whole', 'part')) not null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_group_crosswalk_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_group_crosswalk_deleted_at" ON "product_group_crosswalk" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_group_crosswalk_from_code_to_code_unique" ON "product_group_crosswalk" ("from_code", "to_code") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "recognition" ("id" text not null, "registered_product_id" text not null, "decision_id" text null, "stars" integer not null, "kind" text check ("kind" in ('new', 'upgrade', 're_recognition')) not null, "decided_on" text null, "year" integer null, "issuer_text" text null, "group_text" text null, "place_text" text null, "legal_document_id" text null, "source_url" text null, "evidence_grade" text check ("evidence_grade" in ('A', 'B', 'C')) null, "notes" text null, "recorded_on" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recognition_pkey" primary key ("id"), constraint recognition_check check (stars between 3 and 5));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_deleted_at" ON "recognition" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_registered_product_id" ON "recognition" ("registered_product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_decision_id" ON "recognition" ("decision_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "reference_load" ("id" text not null, "name" text not null, "content_hash" text not null, "loaded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reference_load_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_reference_load_deleted_at" ON "reference_load" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_reference_load_name_unique" ON "reference_load" ("name") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "registered_product" ("id" text not null, "handle" text not null, "name" text not null, "producer_id" text null, "producer_text" text null, "province_text" text not null, "district_text" text null, "commune_text" text null, "province_id" text null, "district_id" text null, "commune_id" text null, "group_text" text null, "group_code" text null, "status" text check ("status" in ('recognised', 'certified_stars_unstated', 'assessed_pending', 'registered', 'proposed_5')) not null, "ocop_code" text null, "dossier_id" text null, "source_url" text null, "evidence_grade" text check ("evidence_grade" in ('A', 'B', 'C')) null, "notes" text null, "same_as" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "registered_product_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registered_product_deleted_at" ON "registered_product" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_registered_product_handle_unique" ON "registered_product" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registered_product_producer_id" ON "registered_product" ("producer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registered_product_ocop_code" ON "registered_product" ("ocop_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registered_product_same_as" ON "registered_product" ("same_as") WHERE same_as IS NOT NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "register_import" ("id" text not null, "sha256" text not null, "actor" text not null, "at" timestamptz not null, "summary" jsonb not null, "report" jsonb not null, "rows" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "register_import_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_register_import_deleted_at" ON "register_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_register_import_sha256" ON "register_import" ("sha256") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_register_import_at" ON "register_import" ("at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "revocation" ("id" text not null, "registered_product_id" text not null, "decision_number" text not null, "decided_on" text not null, "issuer_text" text null, "reason" text null, "source_url" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "revocation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_revocation_deleted_at" ON "revocation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_revocation_registered_product_id_decision_number_decided_on_unique" ON "revocation" ("registered_product_id", "decision_number", "decided_on") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "admin_succession" cascade;`);

    this.addSql(`drop table if exists "admin_unit" cascade;`);

    this.addSql(`drop table if exists "decision" cascade;`);

    this.addSql(`drop table if exists "extension" cascade;`);

    this.addSql(`drop table if exists "import_review" cascade;`);

    this.addSql(`drop table if exists "legal_document" cascade;`);

    this.addSql(`drop table if exists "producer" cascade;`);

    this.addSql(`drop table if exists "product_group" cascade;`);

    this.addSql(`drop table if exists "product_group_crosswalk" cascade;`);

    this.addSql(`drop table if exists "recognition" cascade;`);

    this.addSql(`drop table if exists "reference_load" cascade;`);

    this.addSql(`drop table if exists "registered_product" cascade;`);

    this.addSql(`drop table if exists "register_import" cascade;`);

    this.addSql(`drop table if exists "revocation" cascade;`);
  }
}
