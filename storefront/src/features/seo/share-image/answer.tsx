import { ImageResponse } from "next/og";
import { shopGet } from "@/platform/backend/client";
import { isBackendError, isNotFound } from "@/platform/backend/failure";
import { productDetailSchema } from "@/platform/backend/wire/product";
import { isLocale, type Locale } from "@/platform/i18n/locale";
import { ShareCard } from "./card";
import { shareFonts } from "./fonts";
import { freshFor } from "./fresh-for";
import { Keep } from "./keep";
import { productPicture, type SharePicture, shopPicture } from "./picture";

/** About 40 kB each. Kept under what they show, so that a kept picture can never show stars that are gone. */
const pictures = new Keep<Buffer>({ size: 200, waiting: 20 });

/** `/anh-chia-se/{locale}/gian-hang.png` and `/anh-chia-se/{locale}/san-pham/{handle}.png` */
export async function answerShareImage(locale: string, file: string[]): Promise<Response> {
  if (!isLocale(locale)) return notFound();
  try {
    const content = await findContent(locale, file.join("/"));
    return content === null ? notFound() : await answer(content);
  } catch (error) {
    if (!isBackendError(error)) throw error;
    console.error(error);
    return busy("The register does not answer at the moment.");
  }
}

async function findContent(locale: Locale, file: string): Promise<SharePicture | null> {
  if (file === "gian-hang.png") return shopPicture(locale);
  const handle = /^san-pham\/([a-z0-9-]{1,200})\.png$/.exec(file)?.[1];
  if (handle === undefined) return null;
  try {
    return productPicture(await shopGet(`/shop/products/${handle}`, productDetailSchema), locale);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function answer(content: SharePicture): Promise<Response> {
  const png = await pictures.get(JSON.stringify(content), () => draw(content));
  if (png === null) return busy("Too many pictures are being drawn.");
  return new Response(new Uint8Array(png), {
    headers: { "Content-Type": "image/png", "Cache-Control": `public, max-age=${freshFor(new Date())}` },
  });
}

async function draw(content: SharePicture): Promise<Buffer> {
  const fonts = await shareFonts();
  const image = new ImageResponse(<ShareCard {...content} />, { width: 1200, height: 630, fonts });
  return Buffer.from(await image.arrayBuffer());
}

function notFound(): Response {
  return new Response("There is no such picture.", { status: 404 });
}

function busy(reason: string): Response {
  return new Response(reason, { status: 503, headers: { "Retry-After": "30" } });
}
