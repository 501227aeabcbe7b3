import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { newVisitor, STOREFRONT_URL } from "./system";

const SYSTEM_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The package's arguments for cloud functions: with all in one process, closing one tab ends the whole browser. */
const ONE_PROCESS = ["--single-process", "--no-zygote"];

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/**
 * Path and arguments of a Chromium: the one `CHROMIUM_PATH` names, the machine's own, or the one inside an npm package,
 * which `CHROMIUM_PATH=npm` takes even where there is another.
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROMIUM_PATH ?? SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (named && named !== "npm") return { executablePath: named, args: ["--no-sandbox", "--disable-dev-shm-usage"] };
  // Where this variable is set the package believes it runs in a cloud function and unpacks libraries for that.
  delete process.env.AWS_EXECUTION_ENV;
  const { default: packaged } = await import("@sparticuz/chromium");
  packaged.setGraphicsMode = false;
  const args = packaged.args.filter((argument) => !ONE_PROCESS.includes(argument));
  return { executablePath: await packaged.executablePath(), args };
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args, headless: true });
}

export type Tab = {
  page: Page;
  context: BrowserContext;
  /** Errors in the console, uncaught exceptions and refusals of the content security policy, so far. */
  complaints: string[];
};

/** A fresh visitor: no cookies, one tab. */
export async function openTab(browser: Browser, options: BrowserContextOptions = DESKTOP): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: STOREFRONT_URL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    extraHTTPHeaders: { "x-forwarded-for": newVisitor() },
    ...options,
  });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  return { page, context, complaints: listen(page) };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}
