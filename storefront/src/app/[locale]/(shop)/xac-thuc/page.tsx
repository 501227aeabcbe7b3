import { VerifyPage, verifyMetadata } from "@/features/verify/verify-page";
import { toLocale } from "@/platform/i18n/locale";
import { answeredMetadata, answeredPage } from "@/site/answered";

type Props = PageProps<"/[locale]/xac-thuc">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = answeredMetadata(async (props: Props) => verifyMetadata(await read(props)));

export default answeredPage(async (props: Props) => VerifyPage(await read(props)));
