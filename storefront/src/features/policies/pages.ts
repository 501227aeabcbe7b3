import { complaints } from "./content/complaints";
import { conditions } from "./content/conditions";
import { delivery } from "./content/delivery";
import { price } from "./content/price";
import { privacy } from "./content/privacy";
import { ranking } from "./content/ranking";
import { returns } from "./content/returns";
import { rights } from "./content/rights";
import type { Policy } from "./domain/policy";

/** The policies by the last part of their address, in the order they are listed. */
export const POLICIES = {
  "dieu-kien-chung": conditions,
  "gia-va-thanh-toan": price,
  "giao-hang-va-kiem-hang": delivery,
  "doi-tra-hoan-tien": returns,
  "giai-quyet-khieu-nai": complaints,
  "du-lieu-ca-nhan": privacy,
  "quyen-va-nghia-vu": rights,
  "thu-tu-hien-thi": ranking,
} as const satisfies Record<string, Policy>;

export type PolicySlug = keyof typeof POLICIES;

export const POLICY_SLUGS = Object.keys(POLICIES) as PolicySlug[];

export function isPolicySlug(slug: string): slug is PolicySlug {
  return Object.hasOwn(POLICIES, slug);
}

/** Those a contract of sale stands under. */
export const CONTRACT_POLICIES: readonly PolicySlug[] = [
  "dieu-kien-chung",
  "gia-va-thanh-toan",
  "giao-hang-va-kiem-hang",
  "doi-tra-hoan-tien",
  "giai-quyet-khieu-nai",
  "du-lieu-ca-nhan",
];
