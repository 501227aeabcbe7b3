import { z } from "@medusajs/framework/zod";
import { labelFactsSchema, pictureSchema, storySchema } from "../../../modules/catalogue/document";
import type { ContentFact } from "../../../modules/catalogue/store/sources";
import {
  type CertificateFacts,
  certificateFactsSchema,
  NO_FACTS,
} from "../../../modules/register/domain/certificate-facts";

/** What the demonstration tells of a product. Everything in it is a sample, whatever it says of itself. */
export const demoContentSchema = z.object({
  story: storySchema.nullable().default(null),
  label_facts: labelFactsSchema.nullable().default(null),
  pictures: z.array(pictureSchema).default([]),
});

const labelSchema = labelFactsSchema.omit({ sample: true });
const picturesSchema = z.array(pictureSchema.omit({ sample: true }));

/** What the shop tells of a product beside the register's facts. */
export type Content = z.infer<typeof demoContentSchema> & { sample: boolean };

export const NO_CONTENT: Content = { story: null, label_facts: null, pictures: [], sample: false };

/**
 * Real content part by part, the demonstration's where the real part is missing.
 * @throws ZodError where kept content has another shape
 */
export function contentOf(fact: ContentFact | undefined): Content {
  if (fact === undefined) return NO_CONTENT;
  const demo = demoContentSchema.parse(fact.demo_content ?? {});
  const story = fact.story_vi === null ? demo.story : realStory(fact.story_vi, fact.story_en);
  const label_facts = fact.label_facts === null ? demo.label_facts : realLabel(fact.label_facts);
  const pictures = fact.pictures === null ? demo.pictures : realPictures(fact.pictures);
  return { story, label_facts, pictures, sample: [story, label_facts, ...pictures].some((part) => part?.sample) };
}

/** The register's facts with the sample events of the demonstration among them. */
export function withDemoEvents(facts: CertificateFacts, fact: ContentFact | undefined): CertificateFacts {
  const demo = certificateFactsSchema.parse(fact?.demo_certificate ?? NO_FACTS);
  const sample = true;
  return {
    recognitions: [...facts.recognitions, ...demo.recognitions.map((event) => ({ ...event, sample }))],
    revocations: [...facts.revocations, ...demo.revocations.map((event) => ({ ...event, sample }))],
    extensions: [...facts.extensions, ...demo.extensions.map((event) => ({ ...event, sample }))],
  };
}

function realStory(text_vi: string, text_en: string | null): Content["story"] {
  return { text_vi, text_en, sample: false };
}

function realLabel(kept: unknown): Content["label_facts"] {
  return { ...labelSchema.parse(kept), sample: false };
}

function realPictures(kept: unknown): Content["pictures"] {
  return picturesSchema.parse(kept).map((picture) => ({ ...picture, sample: false }));
}
