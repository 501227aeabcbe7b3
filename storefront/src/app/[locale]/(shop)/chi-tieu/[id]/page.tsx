import { IndicatorPage, indicatorMetadata } from "@/features/indicators/indicator-page";
import { knownIndicator } from "@/features/indicators/known-indicator";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chi-tieu/[id]">;

const read = async ({ params, searchParams }: Props) => {
  const { locale, id } = await params;
  return { locale: toLocale(locale), id: knownIndicator(id), params: await searchParams };
};

export const generateMetadata = answeredMetadata(async (props: Props) => indicatorMetadata(await read(props)));

export default answeredPage(async (props: Props) => IndicatorPage(await read(props)));
