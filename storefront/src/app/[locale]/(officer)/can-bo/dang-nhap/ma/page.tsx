export { CodePage as default, codeMetadata as generateMetadata } from "@/features/officer-gate/code-page";
