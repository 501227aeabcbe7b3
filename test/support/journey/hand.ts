import type { BrowserContext, Locator, Page } from "playwright-core";
import { Reading } from "./reading";

/** A poor rural network and an old phone, as the bar says: 1.6 Mbit/s, 300 ms, CPU four times slower. */
const NETWORK = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const CPU_SLOWER = 4;

/** A page that takes longer than this is broken, also on an old phone. */
const PATIENT_MS = 90_000;

/** A photograph is made smaller on the phone, sent in pieces, and shown. */
const PICTURE_WITHIN_MS = 120_000;

export type Figures = { taps: number; machineSeconds: number; readingSeconds: number; words: number };

/** The file a camera hands to a page. */
export type Photograph = { name: string; mimeType: string; buffer: Buffer };

/** A hand on a phone that counts what it does, and the eyes above it, which read what is new on each page before going on. */
export class Hand {
  private taps = 0;
  private machineMs = 0;
  private readonly reading = new Reading();

  constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENT_MS);
  }

  /** Makes the phone old and its network poor. */
  static async slowed(context: BrowserContext, page: Page): Promise<Hand> {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
    return new Hand(page);
  }

  /** Opens the one link that was given: a tap on a message. */
  async open(address: string): Promise<void> {
    this.taps += 1;
    await this.timed(() => this.page.goto(address, { waitUntil: "load" }));
    await this.read();
  }

  /** One tap that leads to another page, which is waited for and read. */
  async follow(target: Locator): Promise<void> {
    this.taps += 1;
    await this.timed(() => Promise.all([this.page.waitForEvent("load"), target.click()]));
    await this.read();
  }

  /** One tap into a field; the keys of the keyboard are no taps. */
  async write(target: Locator, text: string): Promise<void> {
    this.taps += 1;
    await target.fill(text);
  }

  /** One tap on a box, where it is not as wanted. */
  async tick(target: Locator): Promise<void> {
    if (await target.isChecked()) return;
    this.taps += 1;
    await target.check();
  }

  /** Two taps, one into the camera and one that takes the photograph, and the time until the page has it. */
  async photograph(input: Locator, file: Photograph, kept: Locator): Promise<void> {
    this.taps += 2;
    await this.timed(async () => {
      await input.setInputFiles(file);
      await kept.waitFor({ timeout: PICTURE_WITHIN_MS });
    });
    await this.read();
  }

  /** Waits as a person does who looks at the screen. */
  async waitFor(target: Locator, timeout: number): Promise<void> {
    await this.timed(() => target.waitFor({ timeout }));
    await this.read();
  }

  figures(): Figures {
    const { words, seconds } = this.reading;
    return { taps: this.taps, machineSeconds: this.machineMs / 1_000, readingSeconds: seconds, words };
  }

  /** What the page shows, folded parts left folded. */
  private async read(): Promise<void> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden or folded away is not read
    this.reading.read(await this.page.locator("body").innerText());
  }

  private async timed(work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await work();
    this.machineMs += performance.now() - began;
  }
}
