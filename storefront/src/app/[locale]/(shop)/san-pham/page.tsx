import { ListPage, listMetadata } from "@/features/catalogue/list-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/san-pham">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = async (props: Props) => listMetadata(await read(props));

export default async function Page(props: Props) {
  return <ListPage {...(await read(props))} />;
}
