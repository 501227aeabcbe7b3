import { ProducerListPage, producerListMetadata } from "@/features/producers/producer-list-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chu-the">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = answeredMetadata(async (props: Props) => producerListMetadata(await read(props)));

export default answeredPage(async (props: Props) => ProducerListPage(await read(props)));
