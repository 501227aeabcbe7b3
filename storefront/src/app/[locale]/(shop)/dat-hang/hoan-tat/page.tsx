export { DonePage as default, doneMetadata as generateMetadata } from "@/features/checkout/done-page";
