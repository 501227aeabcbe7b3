import { z } from "zod";

export const FAULT_MODES = [
  "latency",
  "timeout_before",
  "timeout_after",
  "reset_before",
  "reset_after",
  "server_error",
  "rate_limited",
  "html",
  "huge",
  "redirect_loop",
  "bad_utf8",
  "wrong_types",
  "extra_fields",
  "clock_jump",
  "silent_drop",
  "accepted_not_shown",
  "closed",
  "webhook_lost",
  "webhook_duplicated",
  "webhook_reordered",
] as const;

/** One fault: on which paths, how many times (for ever when absent), and with what value (milliseconds, bytes). */
export const faultSchema = z.object({
  mode: z.enum(FAULT_MODES),
  path: z.string().optional(),
  method: z.string().optional(),
  times: z.number().int().positive().optional(),
  value: z.number().optional(),
  /** Chance of each request, 0–1, for random histories. */
  chance: z.number().min(0).max(1).optional(),
});
export type Fault = z.infer<typeof faultSchema>;
export type FaultMode = (typeof FAULT_MODES)[number];

/** A fault with the number of times it will still strike. */
export type StandingFault = Fault & { readonly left: number };

/** The faults switched on in one sandbox. */
export class FaultDesk {
  private faults: (Fault & { left: number })[] = [];

  constructor(private readonly random: () => number) {}

  add(fault: Fault): void {
    this.faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.faults = [];
  }

  standing(): readonly StandingFault[] {
    return this.faults.filter(({ left }) => left > 0);
  }

  /** Uses up one occurrence of the first fault of these modes that fits. */
  strike(modes: readonly FaultMode[], method: string, path: string): Fault | undefined {
    for (const fault of this.faults) {
      if (!modes.includes(fault.mode) || fault.left <= 0) continue;
      if (fault.path !== undefined && !path.includes(fault.path)) continue;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (fault.chance !== undefined && this.random() >= fault.chance) continue;
      fault.left -= 1;
      return fault;
    }
    return undefined;
  }
}
