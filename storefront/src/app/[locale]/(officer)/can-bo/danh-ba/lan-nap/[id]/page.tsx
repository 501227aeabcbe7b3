export { DiffPage as default, diffMetadata as generateMetadata } from "@/features/officer-register/diff-page";
