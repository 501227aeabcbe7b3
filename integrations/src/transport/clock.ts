import type { Instant } from "../core";
import type { Clock } from "./ports";

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      signal?.addEventListener("abort", stop, { once: true });
    }),
};

/** `Date` headers tell whole seconds, so smaller differences say nothing. */
const NOISE_MS = 2_000;

/** The channel's time: our clock plus the difference seen in its `Date` headers. Signatures use this one. */
export class ChannelClock {
  private offset = 0;

  constructor(private readonly clock: Clock) {}

  now(): Instant {
    return this.clock.now() + this.offset;
  }

  observe(dateHeader: string | undefined): void {
    const theirs = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader);
    if (Number.isNaN(theirs)) return;
    const difference = theirs - this.clock.now();
    this.offset = Math.abs(difference) > NOISE_MS ? difference : 0;
  }
}
