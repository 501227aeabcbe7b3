import { OverviewPage, overviewMetadata } from "@/features/indicators/overview-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chi-tieu">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = answeredMetadata(async (props: Props) => overviewMetadata(await read(props)));

export default answeredPage(async (props: Props) => OverviewPage(await read(props)));
