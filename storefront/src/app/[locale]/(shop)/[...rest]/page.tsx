export { UnknownPage as default } from "@/site/answered";
export { notFoundMetadata as generateMetadata } from "@/site/not-found-page";
