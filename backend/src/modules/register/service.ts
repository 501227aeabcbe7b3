import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import type { UnitOption } from "../../contracts/checkout";
import type { ImportSummary } from "../../contracts/register-import";
import type { UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";
import type { CertificateFacts } from "./domain/certificate-facts";
import { unitOptions } from "./domain/unit-options";
import type { RecognitionInput } from "./import/plan/plan-event";
import type { RegisterChangePlan, RegisterSnapshot } from "./import/plan/types";
import type { KeptImport, RegisterImportStore } from "./import/store";
import type { LegalFile } from "./reference/legal-file";
import type { UnitFile } from "./reference/unit-file";
import { applyPlan } from "./store/apply-plan";
import { type CandidatePlace, candidatePlaces } from "./store/candidate-places";
import { type DecisionResult, decideReview, type ReviewDecision } from "./store/decide-review";
import { Directory, type DirectoryEntry } from "./store/directory";
import * as events from "./store/events";
import * as imports from "./store/imports";
import * as lookups from "./store/lookups";
import * as reads from "./store/reads";
import type { RegisterProducer, RegisterProduct, Unit } from "./store/records";
import * as reference from "./store/reference";
import * as reviews from "./store/reviews";
import * as scoped from "./store/scoped";
import { readSnapshot } from "./store/snapshot";
import { sqlOf } from "./store/sql";
import { type IsUsed, type TakeBackResult, takeBackReview } from "./store/take-back-review";
import { UnitDirectory } from "./store/unit-directory";
import { UnitScopes } from "./store/unit-scopes";
import { tables } from "./tables";

/** The certified register: producers, products, the events that rank them, and the reference data they are read with. */
export class RegisterService extends MedusaService(tables) implements RegisterImportStore {
  private readonly directory = new Directory();
  private readonly unitDirectory = new UnitDirectory();
  private readonly unitScopes = new UnitScopes();

  @InjectManager()
  async readImportSnapshot(@MedusaContext() context: Context<EntityManager> = {}): Promise<RegisterSnapshot> {
    return readSnapshot(sqlOf(context));
  }

  @InjectTransactionManager()
  async applyImport(
    plan: RegisterChangePlan,
    kept: KeptImport,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const sql = sqlOf(context);
    const importId = kept.report.import_id ?? newId("rimp");
    await applyPlan(sql, plan, today());
    await reviews.insertReviews(sql, importId, plan.reviews, () => newId("irev"));
    await imports.insertImport(sql, importId, kept);
  }

  @InjectManager()
  async findImportBySha256(
    sha256: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    return imports.latestImportOf(sqlOf(context), sha256);
  }

  @InjectManager()
  async listImportSummaries(@MedusaContext() context: Context<EntityManager> = {}): Promise<ImportSummary[]> {
    return imports.listSummaries(sqlOf(context));
  }

  @InjectManager()
  async retrieveImport(id: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<KeptImport | null> {
    return imports.findImport(sqlOf(context), id);
  }

  /** Questions about names, the oldest first. */
  @InjectManager()
  async pageOfReviews(
    state: reviews.Review["state"],
    limit: number,
    offset: number,
    scope: UnitScope,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ reviews: reviews.Review[]; total: number }> {
    return reviews.pageOfReviews(sqlOf(context), state, { limit, offset }, scope);
  }

  /** Ids of the products a question, named by its key or id, speaks of; null where there is no such question. */
  @InjectManager()
  async productsOfReview(key: string, @MedusaContext() context: Context<EntityManager> = {}) {
    return reviews.productsOfReview(sqlOf(context), key);
  }

  /** Where the records that questions name lie, and what followed units of before. */
  @InjectManager()
  async candidatePlaces(
    ids: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Map<string, CandidatePlace>> {
    return candidatePlaces(sqlOf(context), ids);
  }

  /** Answers a question, by its key or id, and carries the answer out: all or nothing. */
  @InjectTransactionManager()
  async decideReview(
    key: string,
    decision: ReviewDecision,
    actor: string,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<DecisionResult> {
    return decideReview(sqlOf(context), key, decision, actor, newId);
  }

  /** Takes the answer to a question, by its key or id, back with what it has changed: all or nothing. */
  @InjectTransactionManager()
  async takeBackReview(
    key: string,
    isUsed: IsUsed,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<TakeBackResult> {
    return takeBackReview(sqlOf(context), key, isUsed);
  }

  @InjectTransactionManager()
  async recordRecognition(
    productId: string,
    input: RecognitionInput,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<events.EventResult> {
    return events.recordRecognition(sqlOf(context), productId, input, today(), newId);
  }

  @InjectTransactionManager()
  async recordRevocation(
    productId: string,
    input: events.RevocationInput,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<events.EventResult> {
    return events.recordRevocation(sqlOf(context), productId, input, newId);
  }

  @InjectTransactionManager()
  async recordExtension(
    productId: string,
    input: events.ExtensionInput,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<events.EventResult> {
    return events.recordExtension(sqlOf(context), productId, input, newId);
  }

  /** By product id; every id asked for is answered. */
  @InjectManager()
  async certificateFacts(
    productIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<Map<string, CertificateFacts>> {
    return reads.certificateFacts(sqlOf(context), productIds);
  }

  @InjectManager()
  async productsByIds(
    ids: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<RegisterProduct[]> {
    return reads.productsByIds(sqlOf(context), ids);
  }

  @InjectManager()
  async producersByIds(
    ids: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<RegisterProducer[]> {
    return reads.producersByIds(sqlOf(context), ids);
  }

  @InjectManager()
  async unitsByIds(ids: readonly string[], @MedusaContext() context: Context<EntityManager> = {}): Promise<Unit[]> {
    return reads.unitsByIds(sqlOf(context), ids);
  }

  /**
   * Units of today to choose from: provinces without `parent`, else the communes of that province; none where it is no province
   * of today. `q` also finds them by the names of units and districts that have ended.
   */
  @InjectManager()
  async findUnits(
    wanted: { parent?: string; q?: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<UnitOption[]> {
    const candidates = await this.unitDirectory.candidates(sqlOf(context), wanted.parent ?? null);
    return unitOptions(candidates, wanted.q ?? "");
  }

  /** Ids of all units, of every version, that lie in the named ones: what was granted as a district is today's communes. */
  @InjectManager()
  async unitsWithin(
    named: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<readonly string[]> {
    return this.unitScopes.within(sqlOf(context), named);
  }

  /** Ids of the producers of a scope; null for everywhere. */
  @InjectManager()
  async producerIdsWithin(scope: UnitScope, @MedusaContext() context: Context<EntityManager> = {}) {
    return scoped.producerIdsWithin(sqlOf(context), scope);
  }

  /** Ids of the products of a scope; null for everywhere. */
  @InjectManager()
  async productIdsWithin(scope: UnitScope, @MedusaContext() context: Context<EntityManager> = {}) {
    return scoped.productIdsWithin(sqlOf(context), scope);
  }

  /** Walks through all products that are shown: the next ids after one, in a stable order. */
  @InjectManager()
  async productIdsAfter(
    after: string,
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    return reads.productIdsAfter(sqlOf(context), after, limit);
  }

  /** All producers in the order of a Vietnamese dictionary, remembered until they change. */
  @InjectManager()
  async producerDirectory(@MedusaContext() context: Context<EntityManager> = {}): Promise<readonly DirectoryEntry[]> {
    return this.directory.read(sqlOf(context));
  }

  /** Ids of shown products with this OCOP code, however it is separated. */
  @InjectManager()
  async productIdsByCode(
    code: string,
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    return lookups.productIdsByCode(sqlOf(context), code, limit);
  }

  /** Ids of shown products that a decision of this number recognises or revokes. */
  @InjectManager()
  async productIdsByDecision(
    number: string,
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    return lookups.productIdsByDecision(sqlOf(context), number, limit);
  }

  /** Addresses of the products that are shown, in a stable order. */
  @InjectManager()
  async productAddresses(
    limit: number,
    offset: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<lookups.ProductAddress[]> {
    return lookups.productAddresses(sqlOf(context), limit, offset);
  }

  @InjectManager()
  async productTotals(
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ products: number; changed_at: Date | null }> {
    return lookups.productTotals(sqlOf(context));
  }

  /** The hash of the reference files the tables hold; null before the first loading. */
  @InjectManager()
  async referenceHash(
    name: reference.ReferenceName,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string | null> {
    return reference.loadedHash(sqlOf(context), name);
  }

  /** Replaces all administrative units, all or nothing. */
  @InjectTransactionManager()
  async loadUnits(file: UnitFile, hash: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const sql = sqlOf(context);
    await reference.loadOnce(sql, "units", hash, () => reference.replaceUnits(sql, file));
  }

  /** Replaces all legal acts and product groups, all or nothing. */
  @InjectTransactionManager()
  async loadLegal(file: LegalFile, hash: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const sql = sqlOf(context);
    await reference.loadOnce(sql, "legal", hash, () => reference.replaceLegal(sql, file));
  }
}

function newId(prefix: string): string {
  return generateEntityId("", prefix);
}
