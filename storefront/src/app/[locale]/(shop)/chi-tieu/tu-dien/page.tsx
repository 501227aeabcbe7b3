import { DictionaryPage, dictionaryMetadata } from "@/features/indicators/dictionary-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chi-tieu/tu-dien">;

const read = async ({ params }: Props) => toLocale((await params).locale);

export const generateMetadata = answeredMetadata(async (props: Props) => dictionaryMetadata(await read(props)));

export default answeredPage(async (props: Props) => DictionaryPage({ locale: await read(props) }));
