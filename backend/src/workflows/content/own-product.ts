import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnConflict, OwnPicture, OwnProduct } from "../../contracts/producer-products";
import { CONTENT } from "../../modules/content";
import { checkContent } from "../../modules/content/domain/check-content";
import type { ContentFields } from "../../modules/content/domain/fields";
import { textOf } from "../../modules/content/domain/merge";
import { remarksOn } from "../../modules/content/domain/picture-quality";
import { storyFromAnswers } from "../../modules/content/domain/story";
import type { ContentService } from "../../modules/content/service";
import type { OpenConflict } from "../../modules/content/store/conflicts";
import type { KeptPicture } from "../../modules/content/store/rows";
import { REGISTER_MODULE } from "../../modules/register";
import { certificateOn, NO_FACTS } from "../../modules/register/domain/certificate";
import type { RegisterService } from "../../modules/register/service";
import { today } from "../../platform/calendar/clock";
import { workingCopy } from "./edit-content";
import { contentState } from "./own-products";
import { pictureAddress } from "./publish";
import { readOwnOffers } from "./read-own-offers";
import { shownContent } from "./read-review";
import { toSubmissionView } from "./submission-view";

/** A producer's product as its editor shows it. @returns null where the register does not hold it */
export async function readOwnProduct(container: MedusaContainer, id: string): Promise<OwnProduct | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const content: ContentService = container.resolve(CONTENT);
  const [product] = await register.productsByIds([id]);
  if (!product?.producer_id) return null;
  const [producers, facts, offers, draft, fields, shown, conflicts, submissions] = await Promise.all([
    register.producersByIds([product.producer_id]),
    register.certificateFacts([id]),
    readOwnOffers(container, [id]),
    content.draft(id),
    workingCopy(container, id),
    shownContent(container, id),
    content.openConflicts([id]),
    content.submissionsOf(id),
  ]);
  const hashes = fields.pictures.map(({ picture_id }) => picture_id);
  const kept = await content.picturesOf(product.producer_id, hashes);
  const { sizes } = offers.get(id) ?? { sizes: [] };
  const { name, handle, ocop_code, group_text: group } = product;
  return {
    product: { id, name, handle, ocop_code, group, producer_name: producers[0]?.name ?? product.producer_text },
    certificate: certificateOn(facts.get(id) ?? NO_FACTS, today()),
    offer: sizes.find(({ size }) => size === 1) ?? null,
    sizes,
    draft: { version: draft?.version ?? 0, fields, changed_at: draft?.changed_at.toISOString() ?? null },
    suggested_story: storyFromAnswers(fields.answers),
    pictures: fields.pictures.flatMap(({ picture_id, alt }) => toOwnPicture(kept.get(picture_id), alt) ?? []),
    shown,
    warnings: checkContent(fields),
    conflicts: conflicts.map((conflict) => toOwnConflict(conflict, fields)),
    content: contentState(draft?.fields ?? null, submissions[0]),
    submissions: submissions.map(toSubmissionView),
  };
}

export function toOwnPicture(kept: KeptPicture | undefined, alt: string | null): OwnPicture | null {
  if (!kept) return null;
  const { sha256, width, height, measures } = kept;
  const remarks = measures === null ? null : remarksOn(measures, Math.min(width, height));
  return { picture_id: sha256, url: pictureAddress(sha256), alt, width, height, remarks };
}

/** Told beside what stands in the working copy now, since that is what choosing is about. */
export function toOwnConflict({ id, field, other, other_at }: OpenConflict, standing: ContentFields): OwnConflict {
  return { id, field, kept: textOf(standing, field), other, other_at: other_at.toISOString() };
}
