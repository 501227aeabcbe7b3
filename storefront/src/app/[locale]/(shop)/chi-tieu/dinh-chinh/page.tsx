import { CorrectionsPage, correctionsMetadata } from "@/features/indicators/corrections-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/chi-tieu/dinh-chinh">;

const read = async ({ params }: Props) => toLocale((await params).locale);

export const generateMetadata = answeredMetadata(async (props: Props) => correctionsMetadata(await read(props)));

export default answeredPage(async (props: Props) => CorrectionsPage({ locale: await read(props) }));
