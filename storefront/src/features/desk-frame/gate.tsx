import type { ReactNode } from "react";
import type { Locale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { type FrameTexts, NoticeShown } from "./frame";
import type { DeskNotice } from "./notice";

type Props = {
  locale: Locale;
  notice: DeskNotice | null;
  texts: Pick<FrameTexts, "noticeGood" | "noticeFault">;
  title: string;
  intro: string;
  children: ReactNode;
};

/** The frame of a page for who is not signed in, or not quite. */
export function GateShell({ locale, notice, texts, title, intro, children }: Props) {
  return (
    <Main locale={locale}>
      <div className="mx-auto max-w-xl space-y-5">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        <p className="text-ink-soft">{intro}</p>
        {notice ? <NoticeShown locale={locale} notice={notice} texts={texts} /> : null}
        {children}
      </div>
    </Main>
  );
}

/** A form of signing in, which carries along where the sign-in leads. */
export function GateForm({ action, next, children }: { action: string; next: string; children: ReactNode }) {
  return (
    <form
      method="post"
      action={action}
      noValidate
      className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <input type="hidden" name="tiep" value={next} />
      {children}
    </form>
  );
}
