import type { BrowserContext, Locator, Page } from "playwright-core";

/** What a slow reader takes in; the bar's own figure. */
const WORDS_A_MINUTE = 180;

/** A poor rural network and an old phone, as the bar says: 1.6 Mbit/s, 300 ms, CPU four times slower. */
const NETWORK = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const CPU_SLOWER = 4;

/** A photograph is made smaller on the phone, sent in pieces, and the page is loaded anew. */
const PICTURE_WITHIN_MS = 120_000;

export type Figures = { taps: number; machineSeconds: number; readingSeconds: number; words: number };

/** A hand on a phone that counts what it does and reads everything on each new page before it goes on. */
export class Hand {
  private taps = 0;
  private machineMs = 0;
  private words = 0;

  private constructor(readonly page: Page) {}

  static async on(context: BrowserContext, page: Page): Promise<Hand> {
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
    return new Hand(page);
  }

  /** Opens an address: the one link the producer was given. */
  async open(address: string): Promise<void> {
    await this.timed(() => this.page.goto(address, { waitUntil: "load" }));
    await this.read();
  }

  /** One tap that leads to another page, which is waited for and read. */
  async follow(target: Locator): Promise<void> {
    this.taps += 1;
    await this.timed(async () => {
      const loaded = this.page.waitForEvent("load");
      await target.click();
      await loaded;
    });
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
  async photograph(
    input: Locator,
    file: { name: string; mimeType: string; buffer: Buffer },
    kept: Locator,
  ): Promise<void> {
    this.taps += 2;
    await this.timed(async () => {
      await input.setInputFiles(file);
      await kept.waitFor({ timeout: PICTURE_WITHIN_MS });
      // The page shows the picture before it is whole; the next tap must not take this load for its own.
      await this.page.waitForLoadState("load");
    });
    await this.read();
  }

  /** Waits as a person does who looks at the screen. */
  async waitFor(target: Locator, timeout: number): Promise<void> {
    await this.timed(() => target.waitFor({ timeout }));
  }

  figures(): Figures {
    const readingSeconds = (this.words / WORDS_A_MINUTE) * 60;
    return { taps: this.taps, machineSeconds: this.machineMs / 1_000, readingSeconds, words: this.words };
  }

  /** Everything the page shows, folded parts left folded. Vietnamese words are counted as they are written, by syllable. */
  private async read(): Promise<void> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden or folded away is not read
    const text = await this.page.locator("body").innerText();
    this.words += text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  private async timed(work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    await work();
    this.machineMs += performance.now() - began;
  }
}
