export { ClaimCodePage as default, codeMetadata as generateMetadata } from "@/features/producer-gate/code-pages";
