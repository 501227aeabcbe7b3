import { VerifyPage, verifyMetadata } from "@/features/verify/verify-page";
import { toLocale } from "@/platform/i18n/locale";

type Props = PageProps<"/[locale]/xac-thuc">;

const read = async ({ params, searchParams }: Props) => ({
  locale: toLocale((await params).locale),
  params: await searchParams,
});

export const generateMetadata = async (props: Props) => verifyMetadata(await read(props));

export default async function Page(props: Props) {
  return <VerifyPage {...(await read(props))} />;
}
