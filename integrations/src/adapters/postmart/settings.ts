import { z } from "zod";
import { partnerProfile } from "./profile";

const pattern = z.string().refine((text) => {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}, "not a regular expression");

export const postmartSettings = z.object({
  /** Buudien.vn's product addresses are not known yet, so they are configuration: the first group is the id. */
  urlPatterns: z.array(pattern).default([]),
  hosts: z.array(z.string()).default(["buudien.vn", "www.buudien.vn", "nongsan.buudien.vn"]),
  /** Absent by default: then there is file exchange only, and no button for anything else. */
  partner: z.object({ profile: partnerProfile, secret: z.string().min(8) }).optional(),
});
export type PostmartSettings = z.output<typeof postmartSettings>;
