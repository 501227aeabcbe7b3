export { HomePage as default, homeMetadata as generateMetadata } from "@/features/officer-home/home-page";
