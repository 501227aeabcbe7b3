"use client";

import "@/ui/theme.css";
import { ErrorPage } from "@/site/error-page";

/** Replaces the whole page when even its frame fails. No language is known here, so it speaks Vietnamese. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <ErrorPage locale="vi" retry={reset} />
      </body>
    </html>
  );
}
