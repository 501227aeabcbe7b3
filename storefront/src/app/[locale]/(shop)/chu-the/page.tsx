import { ProducerListPage, producerListMetadata } from "@/features/producers/producer-list-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/chu-the">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = async (props: Props) => producerListMetadata(await read(props));

export default async function Page(props: Props) {
  return <ProducerListPage {...(await read(props))} />;
}
