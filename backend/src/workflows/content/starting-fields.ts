import type { ContentFact } from "../../modules/catalogue/store/sources";
import { type ContentFields, contentFieldsSchema } from "../../modules/content/domain/fields";
import { contentOf } from "../catalogue/documents/content";

/** What is shown today is what a first working copy starts from. Samples are not told as the producer's own. */
export function startingFields(fact: ContentFact | undefined): ContentFields {
  const { story, label_facts } = contentOf(fact);
  const { sample: _, ...label } = label_facts ?? { sample: false };
  return contentFieldsSchema.parse({ story_vi: story?.text_vi ?? null, story_en: story?.text_en ?? null, label });
}
