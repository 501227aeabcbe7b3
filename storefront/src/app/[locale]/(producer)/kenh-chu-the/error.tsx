"use client";

import { useParams } from "next/navigation";
import { toLocale } from "@/platform/i18n/locale";
import { ErrorPage } from "@/site/error-page";

export default function ProducerDeskError({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  return <ErrorPage locale={toLocale(locale)} retry={reset} />;
}
