export {
  PicturesPage as default,
  picturesMetadata as generateMetadata,
} from "@/features/producer-products/pictures-page";
