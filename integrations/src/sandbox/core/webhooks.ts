import type { FaultDesk } from "./faults";

/** A message ready to be sent: bytes and headers are fixed, a retry repeats them. */
export interface HookMessage {
  readonly shop: string;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface HookRules {
  /** Waits before the second, third … delivery, in milliseconds. */
  readonly retries: readonly number[];
  readonly timeoutMs: number;
  /** Does the receiver's answer count as taken? */
  accepts(status: number, body: string): boolean;
}

interface Queued {
  readonly message: HookMessage;
  dueAt: number;
  attempt: number;
}

export interface Delivery {
  readonly at: number;
  readonly url: string;
  readonly body: string;
  readonly status: number;
  readonly taken: boolean;
}

/** Sends webhooks with the documented retries, in the sandbox's time. */
export class HookDesk {
  private queue: Queued[] = [];
  private held: Queued | undefined;
  readonly deliveries: Delivery[] = [];

  constructor(
    private readonly rules: HookRules,
    private readonly now: () => number,
    private readonly faults: FaultDesk,
    private readonly undelivered: HookMessage[],
  ) {}

  send(message: HookMessage): void {
    if (this.faults.strike(["webhook_lost"], "POST", message.url)) {
      this.undelivered.push(message);
      return;
    }
    const queued = { message, dueAt: this.now(), attempt: 0 };
    if (this.faults.strike(["webhook_reordered"], "POST", message.url)) {
      this.held = queued;
      return;
    }
    this.queue.push(queued);
    if (this.held) {
      this.queue.push(this.held);
      this.held = undefined;
    }
    if (this.faults.strike(["webhook_duplicated"], "POST", message.url)) this.queue.push({ ...queued });
  }

  waiting(): number {
    return this.queue.length;
  }

  /** Delivers everything due, one after the other, and waits for the answers. */
  async deliverDue(): Promise<void> {
    const due = this.queue.filter(({ dueAt }) => dueAt <= this.now());
    this.queue = this.queue.filter(({ dueAt }) => dueAt > this.now());
    for (const queued of due) await this.deliver(queued);
  }

  private async deliver(queued: Queued): Promise<void> {
    const { message } = queued;
    const answer = await this.post(message);
    const taken = this.rules.accepts(answer.status, answer.body);
    this.deliveries.push({ at: this.now(), url: message.url, body: message.body, status: answer.status, taken });
    const wait = this.rules.retries[queued.attempt];
    if (!taken && wait === undefined) this.undelivered.push(message);
    if (!taken && wait !== undefined)
      this.queue.push({ message, dueAt: this.now() + wait, attempt: queued.attempt + 1 });
  }

  private async post(message: HookMessage): Promise<{ status: number; body: string }> {
    try {
      const response = await fetch(message.url, {
        method: "POST",
        body: message.body,
        headers: { "content-type": "application/json", ...message.headers },
        signal: AbortSignal.timeout(this.rules.timeoutMs),
      });
      return { status: response.status, body: await response.text() };
    } catch {
      // No answer in time is a refusal like any other; the schedule above decides what follows.
      return { status: 0, body: "" };
    }
  }
}
