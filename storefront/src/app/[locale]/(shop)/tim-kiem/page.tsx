import { SearchPage, searchMetadata } from "@/features/catalogue/search-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/tim-kiem">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = async (props: Props) => searchMetadata(await read(props));

export default async function Page(props: Props) {
  return <SearchPage {...(await read(props))} />;
}
