export { NotFoundPage as default, notFoundMetadata as generateMetadata } from "@/site/not-found-page";
