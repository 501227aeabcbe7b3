import type { BrowserContext, Page, ViewportSize } from "playwright-core";

/** Tabs of one visitor, used again: opening one costs as much as looking at a small page. */
export class Tabs {
  private readonly free: Page[] = [];

  constructor(
    private readonly context: BrowserContext,
    /** As every look begins. */
    private readonly size: ViewportSize,
  ) {}

  /** Looks at something in a tab that nobody else looks at meanwhile. */
  async look<Seen>(look: (page: Page) => Promise<Seen>): Promise<Seen> {
    const page = this.free.pop() ?? (await this.context.newPage());
    try {
      await page.setViewportSize(this.size);
      return await look(page);
    } finally {
      this.free.push(page);
    }
  }
}
