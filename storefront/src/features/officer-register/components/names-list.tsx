import type { DeskReview, DeskReviews } from "@contracts/register-desk";
import type { ReactNode } from "react";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { EmptyState } from "@/ui/empty-state";
import type { Desk } from "../../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../../officer-frame/desk-pages";
import { deskGet } from "../../officer-session/client";
import { registerTexts } from "../texts";
import { reviewsSchema } from "../wire";

export type ListProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 20;

/** A page of questions about names. @param state the open ones where it is left out */
export async function readNames({ searchParams }: ListProps, state?: "resolved"): Promise<DeskReviews> {
  const page = pageNumber((await searchParams)[PAGE_PARAM]);
  return deskGet("/officer/register/reviews", reviewsSchema, { state, page, limit: A_PAGE });
}

type Listed = { desk: Desk; found: DeskReviews; none: { title: string; text: string } };

/** Questions about names under each other, or that there are none. */
export function NamesList({ desk, found, none, children }: Listed & { children: (review: DeskReview) => ReactNode }) {
  return (
    <>
      {found.reviews.length === 0 ? <EmptyState {...none} /> : null}
      <ul className="space-y-4">
        {found.reviews.map((review) => (
          <li key={review.id}>{children(review)}</li>
        ))}
      </ul>
      <DeskPages locale={desk.locale} path={desk.path} page={found.page} />
    </>
  );
}

type Asked = { review: DeskReview; locale: Locale; action: string; children: ReactNode };

/** One question with the name as it was printed, and what can be done about it. */
export function NameForm({ review, locale, action, children }: Asked) {
  const { kinds, printed } = registerTexts(locale).reviews;
  return (
    <form method="post" action={localePath(locale, action)} className="rounded-card border border-line bg-white p-4">
      <input type="hidden" name="cau-hoi" value={review.key} />
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        <Badge>{kinds[review.kind]}</Badge>
        {fill(printed, { text: review.text })}
      </h2>
      {children}
    </form>
  );
}
