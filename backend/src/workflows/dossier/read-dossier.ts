import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import type { OwnCertificate, OwnDossier, OwnPaper, OwnWindow } from "../../contracts/producer-certificates";
import { DOSSIER } from "../../modules/dossier";
import { PAPER_SOURCE, papersFor } from "../../modules/dossier/domain/paper-kinds";
import { paperState } from "../../modules/dossier/domain/paper-state";
import type { DossierService } from "../../modules/dossier/service";
import type { Paper } from "../../modules/dossier/store/papers";
import { REGISTER_MODULE } from "../../modules/register";
import { certificateOn } from "../../modules/register/domain/certificate";
import { type CertificateFacts, NO_FACTS } from "../../modules/register/domain/certificate-facts";
import { type FilingWindow, filingWindow } from "../../modules/register/domain/filing-window";
import type { RegisterService } from "../../modules/register/service";
import { today } from "../../platform/calendar/clock";
import { daysBetween } from "../../platform/calendar/day";

/** `groups`: codes of its groups, the branch first. */
type Product = { id: string; name: string; groups: string[] };

/** A producer's certificates, what is due soonest first. Products that were never recognised have none. */
export async function readCertificates(container: MedusaContainer, producer: string): Promise<OwnCertificate[]> {
  const { products, facts, papers } = await readAll(container, producer);
  const day = today();
  return products
    .map((product) => certificateOf(product, facts.get(product.id) ?? NO_FACTS, papers, day))
    .filter(({ status }) => status !== "not_recognised")
    .sort((a, b) => (a.window?.expires_on ?? "9999").localeCompare(b.window?.expires_on ?? "9999"));
}

/** The file of one product's re-assessment; null where there is none. Whose product it is was checked before. */
export async function readDossier(
  container: MedusaContainer,
  producer: string,
  productId: string,
): Promise<OwnDossier | null> {
  const { products, facts, papers } = await readAll(container, producer);
  const product = products.find(({ id }) => id === productId);
  if (!product) return null;
  const day = today();
  const certificate = certificateOf(product, facts.get(product.id) ?? NO_FACTS, papers, day);
  const until = certificate.window?.expires_on ?? null;
  return {
    certificate,
    checklist: papersFor(product.groups).map(({ id, name, name_en, sort, of }) => ({
      ...{ kind: id, name, name_en, sort, of },
      papers: ofKind(papers, id, product.id).map((paper) => toPaper(paper, day, until)),
    })),
    ...PAPER_SOURCE,
  };
}

/** The papers that stand for one entry of a product's checklist. */
export function ofKind(papers: readonly Paper[], kind: string, productId: string): Paper[] {
  return papers.filter((paper) => paper.kind === kind && (paper.product_id === null || paper.product_id === productId));
}

/** A group after the branch it lies in. */
function lineOf(code: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  if (code === null) return [];
  const parent = parents.get(code) ?? null;
  return parent === null ? [code] : [...lineOf(parent, parents), code];
}

async function readAll(container: MedusaContainer, producer: string) {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const dossier: DossierService = container.resolve(DOSSIER);
  const [rows, groups] = await Promise.all([
    register.listRegisteredProducts(
      { producer_id: producer, same_as: null },
      { select: ["id", "name", "group_code"], take: null },
    ),
    register.listProductGroups({}, { select: ["code", "parent_code"], take: null }),
  ]);
  const parents = new Map(groups.map(({ code, parent_code }) => [code, parent_code]));
  const products = rows.map(({ id, name, group_code }): Product => ({ id, name, groups: lineOf(group_code, parents) }));
  const [facts, papers] = await Promise.all([
    register.certificateFacts(products.map(({ id }) => id)),
    dossier.papersOf(producer),
  ]);
  return { products, facts, papers };
}

function certificateOf(
  product: Product,
  facts: CertificateFacts,
  papers: readonly Paper[],
  day: IsoDay,
): OwnCertificate {
  const { status, recognition } = certificateOn(facts, day);
  const expires = recognition?.expires_on ?? null;
  const needed = papersFor(product.groups).filter(({ sort }) => sort !== "proof");
  const ready = needed.filter(({ id }) =>
    ofKind(papers, id, product.id).some((paper) => paperState(paper, day, expires) !== "lapsed"),
  );
  return {
    product_id: product.id,
    name: product.name,
    stars: recognition?.stars ?? null,
    status,
    decision_number: recognition?.decision_number ?? null,
    decided_on: recognition?.decided_on ?? null,
    window: expires === null ? null : toWindow(filingWindow(expires, day), day),
    papers: { needed: needed.length, ready: ready.length },
    sample: recognition?.sample ?? false,
  };
}

function toWindow(window: FilingWindow, day: IsoDay): OwnWindow {
  const { stage } = window;
  const next =
    stage === "later" || stage === "prepare"
      ? window.opens_on
      : stage === "open"
        ? window.closes_on
        : window.expires_on;
  return { ...window, days_left: Math.max(0, daysBetween(day, next)) };
}

function toPaper(paper: Paper, day: IsoDay, until: IsoDay | null): OwnPaper {
  const { id, number, issuer, issued_on, expires_on, file_name: name, bytes } = paper;
  const scan = name !== null && bytes !== null ? { name, bytes } : null;
  return { id, number, issuer, issued_on, expires_on, state: paperState(paper, day, until), scan };
}
