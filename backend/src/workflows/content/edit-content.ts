import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { CONTENT } from "../../modules/content";
import { type Arrangement, arrange } from "../../modules/content/domain/arrange";
import type { ContentFields } from "../../modules/content/domain/fields";
import type { TextChange } from "../../modules/content/domain/merge";
import { type SizeWords, withSizes } from "../../modules/content/domain/size-words";
import type { ContentService } from "../../modules/content/service";
import type { Draft } from "../../modules/content/store/rows";
import { startingFields } from "./starting-fields";

type Edit = { product: string; by: string };

/** Brings texts a device has written into the working copy. @returns the copy; null where nothing was ever written */
export async function editTexts(
  container: MedusaContainer,
  { basedOn, texts, ...edit }: Edit & { basedOn: number; texts: TextChange },
): Promise<Draft | null> {
  const start = await fieldsShown(container, edit.product);
  return content(container).mergeDraft({ ...edit, basedOn, start }, texts);
}

/** Adds, removes, orders or describes a picture of the working copy. @returns null where there is no room for another one */
export async function arrangePictures(
  container: MedusaContainer,
  { product, by, act }: Edit & { act: Arrangement },
): Promise<{ draft: Draft | null } | null> {
  const start = await fieldsShown(container, product);
  let full = false;
  const draft = await content(container).changeDraft({ product, by, start }, (standing) => {
    const pictures = arrange(standing.pictures, act);
    full = pictures === null;
    return pictures === null ? standing : { ...standing, pictures };
  });
  return full ? null : { draft };
}

/** Brings what sizes of a product are called into the working copy. */
export async function tellSizes(
  container: MedusaContainer,
  { product, by, sizes }: Edit & { sizes: readonly SizeWords[] },
): Promise<void> {
  const start = await fieldsShown(container, product);
  await content(container).changeDraft({ product, by, start }, (standing) => withSizes(standing, sizes));
}

/** The working copy, or what a first one would start from. */
export async function workingCopy(container: MedusaContainer, product: string): Promise<ContentFields> {
  return (await content(container).draft(product))?.fields ?? fieldsShown(container, product);
}

async function fieldsShown(container: MedusaContainer, product: string): Promise<ContentFields> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  return startingFields((await catalogue.contentFacts([product], false)).get(product));
}

function content(container: MedusaContainer): ContentService {
  return container.resolve(CONTENT);
}
