import "server-only";
import type {
  CorrectionList,
  IndicatorDetail,
  IndicatorId,
  IndicatorList,
  IndicatorMembers,
  IndicatorSeries,
  MemberSide,
  PublicationList,
} from "@contracts/indicators";
import type { PresenceStatus, PublicLooks } from "@contracts/presence-public";
import { cache } from "react";
import { shopGet } from "@/platform/backend/client";
import type { Query } from "@/platform/backend/request";
import { type Choice, endOfDay } from "./domain/choice";
import { seriesWindow } from "./domain/series-window";
import {
  correctionsSchema,
  indicatorDetailSchema,
  indicatorListSchema,
  looksSchema,
  membersSchema,
  presenceStatusSchema,
  publicationsSchema,
  seriesSchema,
} from "./wire";

export const MEMBERS_PER_PAGE = 50;
const PUBLICATIONS_PER_PAGE = 20;

/** Every indicator with its headline. @throws BackendError */
export async function loadIndicators(choice: Choice): Promise<IndicatorList> {
  return shopGet("/shop/indicators", indicatorListSchema, basisQuery(choice));
}

/** One indicator, broken down as chosen; asked once per page, however many of its parts need it. @throws BackendError */
export async function loadIndicator(id: IndicatorId, choice: Choice): Promise<IndicatorDetail> {
  const { reading, by, geography } = choice;
  return askOnce(
    id,
    JSON.stringify({ ...basisQuery(choice), reading, by, geography: by === "unit" ? geography : null }),
  );
}

/** React remembers answers by the very values they were asked with, and two equal objects are two. */
const askOnce = cache((id: IndicatorId, asked: string): Promise<IndicatorDetail> => {
  const query = Object.entries<unknown>(JSON.parse(asked)).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return shopGet(`/shop/indicators/${id}`, indicatorDetailSchema, Object.fromEntries(query));
});

/** How one reading of an indicator went, up to the chosen cut-off. @throws BackendError */
export async function loadSeries(
  { basis, sheet, reading }: Pick<IndicatorDetail, "basis" | "sheet" | "reading">,
  choice: Choice,
): Promise<IndicatorSeries> {
  return shopGet(`/shop/indicators/${sheet.id}/series`, seriesSchema, {
    within: choice.within ?? undefined,
    as_known: choice.known === null ? undefined : endOfDay(choice.known),
    reading,
    known: choice.asThen ? "then" : "now",
    step: choice.step,
    ...seriesWindow(basis.cut_off, choice.step),
  });
}

/** Those behind a number, a page of them. @throws BackendError */
export async function loadMembers(
  id: IndicatorId,
  choice: Choice,
  wish: { side: MemberSide; key: string | null; page: number },
): Promise<IndicatorMembers> {
  return shopGet(`/shop/indicators/${id}/members`, membersSchema, {
    ...basisQuery(choice),
    reading: choice.reading ?? undefined,
    side: wish.side,
    ...(wish.key === null ? {} : { key: wish.key, by: choice.by ?? undefined, geography: geographyOf(choice) }),
    page: wish.page,
    limit: MEMBERS_PER_PAGE,
  });
}

/** Published numbers that were changed later. @throws BackendError */
export async function loadCorrections(): Promise<CorrectionList> {
  return shopGet("/shop/indicators/corrections", correctionsSchema);
}

/** What was published, the newest first; a page of it. @throws BackendError 404 for a page after the last one */
export async function loadPublications(page: number): Promise<PublicationList> {
  return shopGet("/shop/indicators/publications", publicationsSchema, { page, limit: PUBLICATIONS_PER_PAGE });
}

/** How far checking has come among the products in force. @throws BackendError */
export async function loadStatus(choice: Choice): Promise<PresenceStatus> {
  return shopGet("/shop/presence/status", presenceStatusSchema, basisQuery(choice));
}

/** The last look at each of a page's products. @throws BackendError */
export async function loadLooks(products: readonly string[], { cutOff, known }: Choice): Promise<PublicLooks> {
  return shopGet("/shop/presence/looks", looksSchema, {
    products: products.join(","),
    ...basisQuery({ cutOff, known, within: null }),
  });
}

function geographyOf({ by, geography }: Choice): string | undefined {
  return by === "unit" ? (geography ?? undefined) : undefined;
}

function basisQuery({ cutOff, known, within }: Pick<Choice, "cutOff" | "known" | "within">): Query {
  return {
    cut_off: cutOff ?? undefined,
    as_known: known === null ? undefined : endOfDay(known),
    within: within ?? undefined,
  };
}
