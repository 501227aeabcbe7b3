export { DaysOffPage as default, daysOffMetadata as generateMetadata } from "@/features/producer-orders/days-off-page";
