import { SearchPage, searchMetadata } from "@/features/catalogue/search-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/tim-kiem">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = answeredMetadata(async (props: Props) => searchMetadata(await read(props)));

export default answeredPage(async (props: Props) => SearchPage(await read(props)));
