import { ListPage, listMetadata } from "@/features/catalogue/list-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/san-pham">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = answeredMetadata(async (props: Props) => listMetadata(await read(props)));

export default answeredPage(async (props: Props) => ListPage(await read(props)));
