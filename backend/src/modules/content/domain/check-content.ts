import { isGtin } from "@ocop/integrations/core";
import {
  EXPECTED,
  GTIN,
  NET_QUANTITY,
  PICTURES_FEW,
  PICTURES_MISSING,
  PICTURES_WORDS,
  SIZE_CONTACT,
  SIZE_CURES,
  SIZE_STARS,
  STORY_CONTACT,
  STORY_CURES,
  STORY_MISSING,
  STORY_SHORT,
  STORY_STARS,
  TRACE,
  type Words,
} from "./content-advice";
import type { ContentFields } from "./fields";

export type ContentFault = {
  /** `story_vi`, `pictures`, `sizes`, or `label.` with the field of the label. */
  field: string;
  code: string;
  /** `must`: cannot be sent for review like this. `should`: can, but loses readers or a marketplace's approval. */
  weight: "must" | "should";
  message: string;
  message_en: string;
};

const SHORT_STORY = 200;
/** The marketplaces' own advice; one is enough to be listed. */
const FEW_PICTURES = 3;

/** Everything that keeps these fields from being shown well, the gravest first; each with what to do. Pure. */
export function checkContent(fields: ContentFields): ContentFault[] {
  const faults = [...checkStory(fields), ...checkLabel(fields), ...checkSizes(fields), ...checkPictures(fields)];
  return faults.sort((one, other) => Number(one.weight === "should") - Number(other.weight === "should"));
}

/** Stars written into a text would stay when the certificate ends, so the shop alone shows them. */
const STARS = /(\d|một|hai|ba|bốn|năm)\s*(sao|star)|★|⭐/iu;
const CURES = /(chữa|điều trị|đặc trị|trị dứt|khỏi)\s+(bệnh|dứt|hẳn|ung thư|tiểu đường)|thần dược/iu;
const CONTACT = /(https?:\/\/|www\.|zalo|facebook|(\+84|\b0)[\d .-]{8,})/iu;

function checkStory({ story_vi, story_en }: ContentFields): ContentFault[] {
  const faults: ContentFault[] = [];
  const all = [story_vi, story_en].filter((text) => text !== null).join("\n");
  if (story_vi === null && story_en !== null) faults.push(fault("story_vi", "missing", "must", STORY_MISSING));
  if (STARS.test(all)) faults.push(fault("story_vi", "stars", "must", STORY_STARS));
  if (CURES.test(all)) faults.push(fault("story_vi", "cure", "must", STORY_CURES));
  if (CONTACT.test(all)) faults.push(fault("story_vi", "contact", "should", STORY_CONTACT));
  if (story_vi === null && story_en === null) faults.push(fault("story_vi", "missing", "should", STORY_MISSING));
  else if (story_vi !== null && story_vi.length < SHORT_STORY)
    faults.push(fault("story_vi", "short", "should", STORY_SHORT));
  return faults;
}

function checkLabel({ label }: ContentFields): ContentFault[] {
  const faults: ContentFault[] = [];
  if (label.gtin !== null && !isGtin(label.gtin)) faults.push(fault("label.gtin", "check_digit", "must", GTIN));
  if (label.net_quantity !== null && !/\d/.test(label.net_quantity))
    faults.push(fault("label.net_quantity", "no_number", "must", NET_QUANTITY));
  if (label.trace_code !== null && !isTrace(label.trace_code))
    faults.push(fault("label.trace_code", "shape", "must", TRACE));
  if (STARS.test(Object.values(label).join("\n"))) faults.push(fault("label", "stars", "must", STORY_STARS));
  for (const [field, words] of EXPECTED)
    if (label[field] === null) faults.push(fault(`label.${field}`, "missing", "should", words));
  return faults;
}

/** A size's name stands beside the price and on every listing, so it may claim no more than a story may. */
function checkSizes({ sizes }: ContentFields): ContentFault[] {
  const names = sizes.flatMap(({ name }) => name ?? []).join("\n");
  return [
    ...(STARS.test(names) ? [fault("sizes", "stars", "must", SIZE_STARS)] : []),
    ...(CURES.test(names) ? [fault("sizes", "cure", "must", SIZE_CURES)] : []),
    ...(CONTACT.test(names) ? [fault("sizes", "contact", "must", SIZE_CONTACT)] : []),
  ];
}

/** An address behind a QR code, or the code printed under it. */
function isTrace(code: string): boolean {
  return (
    /^[\p{L}\d][\p{L}\d._/-]{5,80}$/u.test(code) || (URL.canParse(code) && /^https?:$/.test(new URL(code).protocol))
  );
}

function checkPictures({ pictures }: ContentFields): ContentFault[] {
  if (pictures.length === 0) return [fault("pictures", "missing", "should", PICTURES_MISSING)];
  const faults: ContentFault[] = [];
  if (pictures.length < FEW_PICTURES) faults.push(fault("pictures", "few", "should", PICTURES_FEW));
  if (pictures.some(({ alt }) => alt === null)) faults.push(fault("pictures", "no_words", "should", PICTURES_WORDS));
  return faults;
}

function fault(field: string, code: string, weight: ContentFault["weight"], { vi, en }: Words): ContentFault {
  return { field, code, weight, message: vi, message_en: en };
}
