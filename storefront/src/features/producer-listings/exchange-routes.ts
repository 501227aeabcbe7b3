import "server-only";
import type { ExchangeAnswers, ExchangeMade } from "@contracts/channel-exchange";
import { fill } from "@/platform/i18n/dictionary";
import { toLocale } from "@/platform/i18n/locale";
import { producerForm } from "../producer-frame/producer-form";
import { answerOwnFile } from "../producer-orders/download";
import { producerPost } from "../producer-session/client";
import { PAGES } from "./addresses";
import { exchangeAnswersSchema, exchangeChosenSchema, exchangeMadeSchema, handedOverSchema } from "./exchange-wire";
import { listingTexts } from "./texts";

type Language = "vi" | "en";
type Context = { params: Promise<{ locale: string; shop: string }> };

const pageOf = (shop: string) => `${PAGES.shops}/${encodeURIComponent(shop)}/tep`;
const told = (say: (locale: Language) => string) => ({ message: say("vi"), message_en: say("en") });

/** `POST …/tep/lap`: takes the chosen products in, others out, and makes a file of what is new. */
export async function makeFileRoute(request: Request, context: Context): Promise<Response> {
  const { shop } = await context.params;
  const path = `/producer/channels/shops/${encodeURIComponent(shop)}/exchange`;
  const route = producerForm({
    back: () => pageOf(shop),
    work: async (form) => {
      const add = form.getAll("sp");
      const remove = form.getAll("truoc").filter((id) => !add.includes(id));
      await producerPost(`${path}/rows`, { add, remove }, exchangeChosenSchema);
      const made = await producerPost(`${path}/batches`, { format: "xlsx", kind: "delta" }, exchangeMadeSchema);
      return { to: pageOf(shop), ...told((locale) => outcomeOf(made, locale)) };
    },
  });
  return route(request, context);
}

/** What was left out stands on the page, each with what to do about it. */
function outcomeOf({ batch, left_out }: ExchangeMade, locale: Language): string {
  const texts = listingTexts(locale).files;
  const made = batch ? fill(texts.made, { number: batch.number }) : texts.nothing;
  return left_out.length === 0 ? made : `${made} ${fill(texts.someLeftOut, { count: left_out.length })}`;
}

/** `POST …/tep/dua`: a person gave the file to the channel. */
export async function handOverRoute(request: Request, context: Context): Promise<Response> {
  const { shop } = await context.params;
  const route = producerForm({
    back: () => pageOf(shop),
    work: async (form) => {
      const id = encodeURIComponent(form.get("tep") ?? "");
      const { batch } = await producerPost(`/producer/channels/exchange/batches/${id}/handover`, {}, handedOverSchema);
      return {
        to: pageOf(shop),
        ...told((locale) => fill(listingTexts(locale).files.handedOverDone, { number: batch.number })),
      };
    },
  });
  return route(request, context);
}

/** `POST …/tep/dan`: links or refusals, pasted beside their rows. */
export async function pasteRoute(request: Request, context: Context): Promise<Response> {
  const { shop } = await context.params;
  const route = producerForm({
    back: () => pageOf(shop),
    work: async (form) => {
      const read: ExchangeAnswers[] = [];
      for (const [batch, answers] of pastedIn(form)) {
        const path = `/producer/channels/exchange/batches/${encodeURIComponent(batch)}/results`;
        read.push(await producerPost(path, { apply: true, answers }, exchangeAnswersSchema));
      }
      return { to: pageOf(shop), ...told((locale) => readOutcome(read, locale)) };
    },
  });
  return route(request, context);
}

function pastedIn(form: URLSearchParams): Map<string, { row_code: string; text: string }[]> {
  const batches = new Map<string, { row_code: string; text: string }[]>();
  for (const [name, value] of form) {
    const [, batch, row_code] = /^dan\.([^.]+)\.(.+)$/.exec(name) ?? [];
    const text = value.trim();
    if (batch && row_code && text !== "") batches.set(batch, [...(batches.get(batch) ?? []), { row_code, text }]);
  }
  return batches;
}

function readOutcome(read: readonly ExchangeAnswers[], locale: Language): string {
  const texts = listingTexts(locale).files;
  if (read.length === 0) return texts.nothingPasted;
  const [claimed, refused] = [read.flatMap((one) => one.claimed).length, read.flatMap((one) => one.refused).length];
  const saved = fill(texts.saved, { claimed, refused });
  const [one] = read.flatMap(({ unusable }) => unusable);
  if (!one) return saved;
  return `${saved} ${fill(texts.unusable, { first: locale === "en" ? one.message_en : one.message })}`;
}

/** `GET …/tep/{batch}`: the very bytes that were made. */
export async function fileRoute(
  _: Request,
  { params }: { params: Promise<{ locale: string; shop: string; batch: string }> },
): Promise<Response> {
  const { locale, shop, batch } = await params;
  const path = `/producer/channels/exchange/batches/${encodeURIComponent(batch)}/file`;
  return answerOwnFile(toLocale(locale), path, pageOf(shop));
}
