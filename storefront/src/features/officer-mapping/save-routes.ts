import "server-only";
import type { DecisionSaved, GroupMapping } from "@contracts/channel-decision";
import { fill } from "@/platform/i18n/dictionary";
import { toLocale } from "@/platform/i18n/locale";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { MAPPINGS, mappingPath, termsPath } from "./addresses";
import { loadCategory, loadMapping, type MappingPlace } from "./load-mapping";
import { loadTerms } from "./load-terms";
import { readMappingForm } from "./mapping-form";
import { readSheetForm, SHEET } from "./sheet-form";
import { readTermsForm } from "./terms-form";
import { mappingTexts } from "./texts";
import { savedSchema } from "./wire";

const shopIn = (form: URLSearchParams) => form.get("gian-hang") ?? "";
const versionIn = (form: URLSearchParams) => Number(form.get("ban") ?? 0) || 0;

function done(to: string, { version, requeued: count }: DecisionSaved) {
  const said = (locale: "vi" | "en") => fill(mappingTexts(locale).effect.saved, { version, count });
  return { to, message: said("vi"), message_en: said("en") };
}

type MappingParams = { params: Promise<{ locale: string; channel: string; group: string }> };

/** `POST /can-bo/san/nganh-hang/{channel}/{group}/luu`: saves the mapping whose effect was shown. */
export async function saveMappingRoute(request: Request, { params }: MappingParams): Promise<Response> {
  const { channel, group, locale } = await params;
  const save = deskForm({
    back: (form) => mappingPath(channel, group, shopIn(form), isSheet(form) ? "" : (form.get("nganh") ?? "")),
    work: async (form) => {
      const place = { channel, group, shop: shopIn(form) };
      if (isSheet(form)) return saveSheet(place, form);
      const [{ current }, category] = await Promise.all([
        loadMapping(place),
        loadCategory(place, form.get("nganh") ?? ""),
      ]);
      const mapping = readMappingForm(form, category, current.body);
      return done(listOf(place), await saveMapping(place, form, mapping));
    },
  });
  return save(request, { params: Promise.resolve({ locale: toLocale(locale) }) });
}

const isSheet = (form: URLSearchParams) => form.get("kieu") === SHEET;

async function saveSheet(place: MappingPlace, form: URLSearchParams) {
  const { version } = await saveMapping(place, form, readSheetForm(form));
  const said = (locale: "vi" | "en") => fill(mappingTexts(locale).sheet.saved, { version });
  return { to: listOf(place), message: said("vi"), message_en: said("en") };
}

function saveMapping({ channel, group, shop }: MappingPlace, form: URLSearchParams, mapping: GroupMapping) {
  const path = `/officer/channels/mappings/${encodeURIComponent(channel)}/${encodeURIComponent(group)}`;
  return deskPost(path, { shop, based_on: versionIn(form), mapping }, savedSchema);
}

const listOf = ({ channel, shop }: MappingPlace) =>
  `${MAPPINGS}?san=${encodeURIComponent(channel)}&gian-hang=${encodeURIComponent(shop)}`;

type TermsParams = { params: Promise<{ locale: string; channel: string }> };

/** `POST /can-bo/san/dieu-kien/{channel}/luu`: saves the terms whose effect was shown. */
export async function saveTermsRoute(request: Request, { params }: TermsParams): Promise<Response> {
  const { channel, locale } = await params;
  const save = deskForm({
    back: (form) => termsPath(channel, shopIn(form)),
    work: async (form) => {
      const shop = shopIn(form);
      const { current, inherited } = await loadTerms(channel, shop);
      const terms = readTermsForm(form, current.body ?? inherited);
      const based_on = versionIn(form);
      const [path, wish] =
        shop === ""
          ? ["/officer/channels/terms", { channel, based_on, terms }]
          : [`/officer/channels/shops/${encodeURIComponent(shop)}/terms`, { based_on, terms }];
      return done(termsPath(channel, shop), await deskPost(path, wish, savedSchema));
    },
  });
  return save(request, { params: Promise.resolve({ locale: toLocale(locale) }) });
}
